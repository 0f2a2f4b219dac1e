using System.Net;
using Acme.Campaigns;
using CampaignsGen;
using RecordsImporter.Reading;

namespace RecordsImporter.Sending;

/// <summary>Sends rows once, and returns what is known afterwards.</summary>
internal sealed class RecordsRequest(ICampaignsClient client, Guid campaign)
{
    internal async Task<Answer> SendAsync(IReadOnlyList<Row> rows, CancellationToken cancellationToken)
    {
        try
        {
            var request = new AddRecordsRequest { Records = [.. rows.Select(row => row.Record!)] };
            var response = await client.AddRecordsAsync(campaign, request, cancellationToken);
            return response.Records.Count == rows.Count
                ? new Answer.Added()
                : new Answer.Unknown($"{rows.Count} records were sent, and the response has {response.Records.Count}");
        }
        catch (ApiException refusal)
        {
            return Read(refusal, rows);
        }
        catch (ApiTimeoutException timeout)
        {
            return new Answer.Unknown($"no response within {timeout.Timeout.TotalSeconds:0.###} s");
        }
        catch (HttpRequestException failure)
        {
            return WasSent(failure.HttpRequestError)
                ? new Answer.Unknown($"no response: {failure.Message}")
                : new Answer.NotNow($"no connection: {failure.Message}");
        }
    }

    private static Answer Read(ApiException refusal, IReadOnlyList<Row> rows) =>
        refusal switch
        {
            ConflictException or BadRequestException => Refusal.Read(refusal, rows),
            TooManyRequestsException busy => new Answer.NotNow(Describe(refusal), busy.RetryAfter),
            UnauthorizedException or ForbiddenException or NotFoundException => new Answer.Never(
                ExitCode.AccessDenied,
                refusal.Message
            ),
            ServerErrorException failure => new Answer.Unknown(Describe(refusal), failure.RetryAfter),
            { StatusCode: HttpStatusCode.RequestTimeout } => new Answer.Unknown(Describe(refusal)),
            // A success whose body is truncated, or was not sent by the service.
            { StatusCode: >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous } => new Answer.Unknown(
                $"{(int)refusal.StatusCode} with a body that cannot be read"
            ),
            _ => new Answer.Never(ExitCode.CampaignRefuses, refusal.Message),
        };

    private static string Describe(ApiException refusal) =>
        $"{(int)refusal.StatusCode} {refusal.Problem?.ToString() ?? refusal.StatusCode.ToString()}";

    private static bool WasSent(HttpRequestError error) =>
        error
            is not (
                HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
            );
}
