import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long it takes from sending a PUT to the goals service until its answer, and until the gateway's report shows it:
 * {@code java PutToReport.java GOALS GATEWAY WARM-UP-SECONDS ROUNDS}. Prints the median and p99 of either for each round, in ms.
 */
class PutToReport {

    private static final int TIMES = 300;
    private static final String SECTION = "1489-matnamnden-2020";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        URI section = URI.create(arguments[0] + "/goals/v1/sections/" + SECTION);
        URI report = URI.create(arguments[1] + "/reports/v1/drafts/" + SECTION);
        long warm = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000;
        while (System.nanoTime() < warm) {
            measure(section, report, new double[1], new double[1]);
        }
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            double[] toReport = new double[TIMES];
            double[] toAnswer = new double[TIMES];
            measure(section, report, toAnswer, toReport);
            Arrays.sort(toAnswer);
            Arrays.sort(toReport);
            System.out.printf(
                    Locale.ROOT,
                    "%.1f %.1f %.1f %.1f%n",
                    at(toAnswer, 50),
                    at(toAnswer, 99),
                    at(toReport, 50),
                    at(toReport, 99));
        }
    }

    /** As many writes as there is room for their times, in ms. */
    private static void measure(URI section, URI report, double[] toAnswer, double[] toReport) throws Exception {
        for (int i = 0; i < toAnswer.length; i++) {
            String title = "Mål " + i + " " + System.nanoTime();
            String document = "{\"priorities\":[{\"number\":1,\"title\":\"" + title + "\",\"goals\":[]}]}";
            long begin = System.nanoTime();
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(section)
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + System.getenv("ARSREDOVISNING_TOKEN"))
                            .PUT(BodyPublishers.ofString(document))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() > 201) {
                throw new IllegalStateException("PUT was answered with " + answer.statusCode() + " " + answer.body());
            }
            long written = System.nanoTime();
            while (!HTTP.send(
                            HttpRequest.newBuilder(report)
                                    .header("Authorization", "Bearer " + System.getenv("ARSREDOVISNING_TOKEN"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .contains(title)) {
                if (System.nanoTime() - written > 30_000_000_000L) {
                    throw new IllegalStateException("the report has not changed within 30 s");
                }
                Thread.sleep(1);
            }
            toAnswer[i] = (written - begin) / 1e6;
            toReport[i] = (System.nanoTime() - begin) / 1e6;
        }
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
