import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How long it takes to publish the 2020 report: again and again, as corrections that correct nothing. Prints ms. */
class Publish {

    private static final int WARM_UP = 5;
    private static final int TIMES = 30;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] addresses) throws Exception {
        String draft = addresses[0] + "/reports/v1/drafts/1489-kommunstyrelsen-2020";
        String preliminary = CODE.matcher(send(request(draft + "/figures?status=preliminary&limit=1000")).body())
                .results()
                .map(code -> '"' + code.group(1) + '"')
                .distinct()
                .collect(Collectors.joining(","));
        String edition = "{\"kind\":\"decided\",\"decisionUnknown\":\"A benchmark\",\"reason\":\"A benchmark\",\"preliminary\":["
                + preliminary + "]}";
        double[] times = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            String etag = send(request(draft)).headers().firstValue("ETag").orElseThrow();
            long begin = System.nanoTime();
            HttpResponse<String> answer = send(request(draft + "/editions")
                    .header("Content-Type", "application/json")
                    .header("If-Match", etag)
                    .POST(BodyPublishers.ofString(edition)));
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("POST was answered with " + answer.statusCode() + " " + answer.body());
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        for (double time : times) {
            System.out.println(time);
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + System.getenv("ARSREDOVISNING_TOKEN"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
