package se.arsredovisning.kit.openapi;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Gives the document to whoever serves it. Nothing else is read: no annotation, no other file. */
public final class ApiDocumentReader implements OASModelReader {

    @Override
    public OpenAPI buildModel() {
        byte[] document = ApiDocument.ofService().toString().getBytes(StandardCharsets.UTF_8);
        return SmallRyeOpenAPI.builder()
                .withConfig(ConfigProvider.getConfig())
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(document))
                .build()
                .model();
    }
}
