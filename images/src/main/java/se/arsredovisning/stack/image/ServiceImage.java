package se.arsredovisning.stack.image;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What every service's image is: a Java, the libraries, the service, and the AOT cache, each a layer, from what changes
 * seldom to what always does. All is root's and only readable; it runs as a user that no machine has.
 */
final class ServiceImage {

    static final String USER = "10001:10001";

    private static final String JAVA = "/opt/java";
    private static final String APPLICATION = "/app";

    private ServiceImage() {}

    /** Completes a base. */
    static void complete(JibContainerBuilder image, Path java, StagedService service, Map<String, String> labels)
            throws IOException {
        Predicate<Path> cache = service.cache()::equals;
        image.addFileEntriesLayer(layer("java", java, JAVA, file -> true))
                .addFileEntriesLayer(
                        layer("libraries", service.directory(), APPLICATION, file -> !service.isOurs(file)))
                .addFileEntriesLayer(layer(
                        "service",
                        service.directory(),
                        APPLICATION,
                        cache.negate().and(service::isOurs)))
                .addFileEntriesLayer(layer("aot-cache", service.directory(), APPLICATION, cache))
                .setFormat(ImageFormat.Docker)
                .setPlatforms(Set.of(new Platform(architecture(), "linux")))
                .setCreationTime(Timestamps.ALL)
                .setUser(USER)
                .setWorkingDirectory(AbsoluteUnixPath.get(APPLICATION))
                .setEnvironment(Map.of("JAVA_HOME", JAVA, "LANG", "C.UTF-8"))
                .setExposedPorts(
                        Port.tcp(service.description().port()),
                        Port.tcp(service.description().managementPort()))
                .setLabels(labels)
                .setEntrypoint(List.of(
                        JAVA + "/bin/java",
                        "-XX:AOTCache=" + APPLICATION + "/" + StagedService.CACHE,
                        "-jar",
                        APPLICATION + "/" + StagedService.JAR));
    }

    private static FileEntriesLayer layer(String name, Path source, String target, Predicate<Path> isIn)
            throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(Files::isRegularFile).filter(isIn).sorted().toList()) {
                layer.addEntry(
                        file,
                        AbsoluteUnixPath.get(target + "/" + source.relativize(file)),
                        FilePermissions.fromOctalString(Files.isExecutable(file) ? "755" : "644"),
                        Timestamps.ALL,
                        "0:0");
            }
        }
        return layer.build();
    }

    private static String architecture() {
        String machine = System.getProperty("os.arch");
        return machine.equals("aarch64") ? "arm64" : machine;
    }
}
