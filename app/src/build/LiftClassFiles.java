import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Rewrites the class files of a jar that are older than Java 8, so that the JVM's AOT cache takes them: it
/// skips those whose byte code carries no stack maps (JDK-8317269). Nothing else of the jar changes.
///
/// Run by the build, from source: `java LiftClassFiles.java picocli-4.7.7.jar`. A jar that needs no lifting
/// is left as it is, so it does no harm to run it twice.
final class LiftClassFiles {
    private static final int JAVA_8 = 52;

    private LiftClassFiles() {}

    public static void main(String[] args) throws IOException {
        for (String jar : args) {
            lift(Path.of(jar));
        }
    }

    private static void lift(Path jar) throws IOException {
        Path lifted = jar.resolveSibling(jar.getFileName() + ".part");
        int count = 0;
        try (ZipFile from = new ZipFile(jar.toFile());
                URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(lifted))) {
            List<? extends ZipEntry> entries =
                    from.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
            for (ZipEntry entry : entries) {
                byte[] content;
                try (InputStream in = from.getInputStream(entry)) {
                    content = in.readAllBytes();
                }
                boolean old = entry.getName().endsWith(".class") && major(content) < JAVA_8;
                count += old ? 1 : 0;
                write(to, entry, old ? lifted(content, classes) : content);
            }
        }
        if (count == 0) {
            Files.delete(lifted);
        } else {
            Files.move(lifted, jar, StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.println(jar.getFileName() + ": " + count + " class files lifted to Java 8");
    }

    /// JVMS 4.1: major_version is the fourth unsigned short.
    private static int major(byte[] classFile) {
        return (classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF;
    }

    private static byte[] lifted(byte[] content, ClassLoader classes) {
        ClassFile files =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofResourceParsing(classes)),
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                        ClassFile.ConstantPoolSharingOption.SHARED_POOL);
        ClassModel old = files.parse(content);
        ClassTransform newVersion =
                (builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(JAVA_8, 0);
                    } else {
                        builder.with(element);
                    }
                };
        // Method bodies must be written anew, or their stack maps are not made; a plain copy is
        // not.
        ClassTransform newBodies =
                ClassTransform.transformingMethodBodies(
                        CodeTransform.ofStateful(
                                () -> (builder, element) -> builder.with(element)));
        return files.transformClass(old, newVersion.andThen(newBodies));
    }

    private static void write(ZipOutputStream to, ZipEntry entry, byte[] content)
            throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        to.putNextEntry(copy);
        to.write(content);
        to.closeEntry();
    }
}
