package se.arsredovisning.stack.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.stack.ServiceDescription;
import se.arsredovisning.stack.Workspace;

/** Makes the images of all services, as files, or in a registry: see {@code images/make}. */
public final class ImageMain {

    private static final String PREFIX = "arsredovisning/";

    private final Path project = Workspace.project();
    private final Map<String, String> options;

    private ImageMain(Map<String, String> options) {
        this.options = options;
    }

    /**
     * Makes them.
     *
     * @param arguments pairs of an option and its value: {@code --base}, {@code --to}, {@code --source}, {@code --tag}
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        new ImageMain(options).makeAll(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private void makeAll(PrintStream out) throws Exception {
        Path jdk = JavaRuntime.jdk().orElseThrow(() -> new IOException("no JDK 25 is found: set JAVA_HOME"));
        Path directory = project.resolve("images/target/stage");
        Path var = project.resolve("images/target/var");
        try (Workspace workspace = new Workspace(project, var);
                ImageWorkshop workshop = new ImageWorkshop(jdk, directory)) {
            for (ServiceDescription description : ServiceDescription.ALL) {
                StagedService service = workshop.stage(description, workspace.packaged(description.module()));
                workshop.train(service);
                JibContainerBuilder image = base();
                ServiceImage.complete(image, workshop.java(), service, labels(description, jdk));
                String name =
                        image.containerize(target(description)).getDigest().toString();
                out.println(description.module() + " " + name);
            }
        }
    }

    private JibContainerBuilder base() throws Exception {
        return options.getOrDefault("--base", "").equals("scratch")
                ? Jib.fromScratch()
                : Jib.from(registry(ImageReference.parse(options.get("--base"))));
    }

    private Containerizer target(ServiceDescription description) throws Exception {
        String name = PREFIX + description.module() + ":" + options.get("--tag");
        Optional<String> registry = Optional.ofNullable(options.get("--to"));
        if (registry.isPresent()) {
            return Containerizer.to(registry(ImageReference.parse(registry.get() + "/" + name)));
        }
        return Containerizer.to(TarImage.at(file(project, description)).named(name));
    }

    /** Where an image lies that goes to no registry. */
    static Path file(Path project, ServiceDescription description) throws IOException {
        return Files.createDirectories(project.resolve("images/target/tar")).resolve(description.module() + ".tar");
    }

    private static RegistryImage registry(ImageReference reference) throws Exception {
        return RegistryImage.named(reference)
                .addCredentialRetriever(CredentialRetrieverFactory.forImage(reference, event -> {})
                        .dockerConfig());
    }

    private Map<String, String> labels(ServiceDescription description, Path jdk) throws IOException {
        List<String[]> labels = new ArrayList<>();
        labels.add(new String[] {"title", description.module()});
        labels.add(new String[] {"version", options.get("--tag")});
        labels.add(new String[] {"licenses", "EUPL-1.2"});
        labels.add(new String[] {"revision", options.get("--revision")});
        labels.add(new String[] {"source", options.get("--source")});
        labels.add(new String[] {"base.name", options.get("--base")});
        Map<String, String> named = new LinkedHashMap<>();
        labels.stream()
                .filter(label -> label[1] != null)
                .forEach(label -> named.put("org.opencontainers.image." + label[0], label[1]));
        named.put("se.arsredovisning.java", JavaRuntime.version(jdk));
        return named;
    }
}
