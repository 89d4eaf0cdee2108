/// Accounts: how people come in, and what may let them in. Used where a store serves more than one.
@NullMarked
package run.backstride.web.account;

import org.jspecify.annotations.NullMarked;
