package se.arsredovisning.stack.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.arsredovisning.embedded.EmbeddedDatabase;
import se.arsredovisning.embedded.LocalIssuer;
import se.arsredovisning.embedded.TemporaryDirectory;
import se.arsredovisning.stack.ServiceDescription;

/** Where images are made: a Java for all of them, and a PostgreSQL that services start on while their caches are made. */
final class ImageWorkshop implements AutoCloseable {

    private final Path directory;
    private final Path java;
    private final EmbeddedDatabase database;
    private final CacheTraining training;

    /**
     * Links the Java and starts the database.
     *
     * @param jdk the home of a JDK 25
     * @param directory what lies there of an earlier time is deleted
     */
    ImageWorkshop(Path jdk, Path directory) throws IOException, InterruptedException {
        TemporaryDirectory.delete(directory);
        this.directory = Files.createDirectories(directory);
        this.java = directory.resolve("java");
        JavaRuntime.link(jdk, java);
        this.database = EmbeddedDatabase.temporary().start();
        this.training = new CacheTraining(
                java.resolve("bin/java"),
                LocalIssuer.at(directory.resolve("training-token-key.pem")),
                directory.resolve("training.log"));
    }

    /** The Java that the images have. */
    Path java() {
        return java;
    }

    /** Copies a packaged service to where its image is made of it. */
    StagedService stage(ServiceDescription description, Path packaged) throws IOException {
        return StagedService.copy(description, packaged, directory.resolve(description.module()));
    }

    /** Makes the AOT cache of a service. */
    void train(StagedService service) throws IOException, InterruptedException {
        String name = service.description().database();
        database.createDatabase(name, name, name);
        training.train(service, database.jdbcUrl(name), name);
    }

    /** Stops the database; what was made stays. */
    @Override
    public void close() throws IOException {
        database.close();
    }
}
