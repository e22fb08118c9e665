package se.arsredovisning.stack.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image as a file, as {@code docker load} takes it, read by nothing that made it. */
final class ImageTar {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path tar;
    private final JsonNode manifest;
    private final JsonNode configuration;

    ImageTar(Path tar) throws IOException {
        this.tar = tar;
        this.manifest = JSON.readTree(file("manifest.json")).get(0);
        this.configuration = JSON.readTree(file(manifest.path("Config").asText()));
    }

    /** How a container is started. */
    JsonNode started() {
        return configuration.path("config");
    }

    /** All that is said of the image. */
    JsonNode configuration() {
        return configuration;
    }

    /** The digests of the layers' contents, from the lowest. */
    List<String> layers() {
        List<String> layers = new ArrayList<>();
        configuration.at("/rootfs/diff_ids").forEach(layer -> layers.add(layer.asText()));
        return layers;
    }

    /** Every entry of every layer. */
    List<TarArchiveEntry> entries() throws IOException {
        List<TarArchiveEntry> entries = new ArrayList<>();
        for (JsonNode layer : manifest.path("Layers")) {
            try (TarArchiveInputStream files = layer(layer.asText())) {
                for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /** Unpacks the layers, one over the other, with times and rights. */
    void unpack(Path directory) throws IOException, InterruptedException {
        for (JsonNode layer : manifest.path("Layers")) {
            Path file = Files.write(directory.resolve("layer.tar.gz"), file(layer.asText()));
            Command.run(directory, List.of("tar", "--warning=no-unknown-keyword", "-xpzf", file.toString()));
            Files.delete(file);
        }
    }

    private TarArchiveInputStream layer(String name) throws IOException {
        return new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(file(name))));
    }

    private byte[] file(String name) throws IOException {
        try (InputStream bytes = Files.newInputStream(tar);
                TarArchiveInputStream files = new TarArchiveInputStream(bytes)) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return files.readAllBytes();
                }
            }
        }
        throw new IOException(tar + " has no " + name);
    }
}
