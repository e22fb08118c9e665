import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Generates what each file of a generator's settings says, in one JVM; the generator's own batch command says no warnings. */
class Generate {

    public static void main(String[] files) {
        for (String file : files) {
            new DefaultGenerator()
                    .opts(CodegenConfigurator.fromFile(file).toClientOptInput())
                    .generate();
        }
    }
}
