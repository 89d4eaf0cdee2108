/// The runner's journal in a browser: pages and a REST API over the store.
///
/// `frame` has what every page shares, `access` who may see whom, `answer` the kept result, `page` one class for each
/// screen. Spring lives here alone; files and videos come in through [run.backstride.web.Doors].
@NullMarked
package run.backstride.web;

import org.jspecify.annotations.NullMarked;
