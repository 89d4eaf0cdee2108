package run.backstride.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.backstride.store.Account;
import run.backstride.store.Accounts;
import run.backstride.web.OpenStore;

/// Secrets of second factors, which have to be read to check a code: sealed (AES-256-GCM) by a key that lies in a file
/// and never in the database, so that a copy of the database or a backup does not give them away.
public final class SecondFactors {
    private static final String SEALED = "sealed:";
    private static final String KEY_FILE = "second-factor.key";
    private static final int SHORTEST_KEY = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    private final OpenStore open;
    private final Optional<Path> keyFile;
    private @Nullable SecretKey key;
    private boolean looked;

    /// @param keyFile with the key; empty for one beside the journal, made when it is first needed
    public SecondFactors(OpenStore open, Optional<Path> keyFile) {
        this.open = open;
        this.keyFile = keyFile;
    }

    /// {@return what is kept of a secret; it is worth nothing for another account}
    public String sealed(String account, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden =
                    cipher(Cipher.ENCRYPT_MODE, account, nonce)
                            .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all =
                    ByteBuffer.allocate(NONCE_BYTES + hidden.length).put(nonce).put(hidden).array();
            return SEALED + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// {@return the account's secret; empty where this key does not open it}
    Optional<String> opened(Account account) {
        String kept = account.totpSecret().orElse("");
        if (!kept.startsWith(SEALED)) {
            return account.totpSecret();
        }
        try {
            byte[] all = Base64.getDecoder().decode(kept.substring(SEALED.length()));
            byte[] secret =
                    cipher(Cipher.DECRYPT_MODE, account.id(), Arrays.copyOf(all, NONCE_BYTES))
                            .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn(
                    "a second factor was sealed with another key: put that key back, or give the account a new password link");
            return Optional.empty();
        }
    }

    /// Seals what an older version kept as it was; once.
    synchronized void sealOld() {
        if (looked) {
            return;
        }
        Accounts accounts = open.store().accounts();
        for (Account account : accounts.all()) {
            account.totpSecret()
                    .filter(kept -> !kept.startsWith(SEALED))
                    .ifPresent(plain ->
                            accounts.setTotp(
                                    account.id(), Optional.of(sealed(account.id(), plain))));
        }
        looked = true;
    }

    private Cipher cipher(int mode, String account, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            try {
                known = read();
            } catch (IOException e) {
                throw new UncheckedIOException("the key of second factors can't be read", e);
            }
            key = known;
        }
        return known;
    }

    private SecretKey read() throws IOException {
        Path file = keyFile.orElseGet(() -> open.store().folder().resolve(KEY_FILE));
        if (keyFile.isEmpty() && !Files.exists(file)) {
            make(file);
        }
        byte[] text = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        if (text.length < SHORTEST_KEY) {
            throw new IOException(file + " must hold at least " + SHORTEST_KEY + " characters");
        }
        try {
            return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(text), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Readable for its owner alone from the first moment, where the system knows owners.
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[SHORTEST_KEY];
        RANDOM.nextBytes(bytes);
        FileAttribute<?>[] owners =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var out =
                Files.newByteChannel(
                        file,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        owners)) {
            ByteBuffer text =
                    ByteBuffer.wrap(
                            Base64.getEncoder()
                                    .encodeToString(bytes)
                                    .getBytes(StandardCharsets.US_ASCII));
            while (text.hasRemaining()) {
                out.write(text);
            }
        } catch (FileAlreadyExistsException e) {
            LOG.debug("another process has made the key");
        }
    }
}
