namespace EndToEnd.Tests.Samples;

/// <summary>The sample of an application with several tenants, run as a person runs it.</summary>
public class WebAppTests
{
    [Fact]
    public async Task Its_callers_get_what_concerns_them_and_its_operators_the_rest()
    {
        var (exitCode, output, error) = await SampleRun.OfAsync("WebApp", ["--demo"]);
        Assert.Equal((0, ""), (exitCode, error));
        SampleRun.AssertInOrder(
            output,
            "PATCH /{campaignId}",
            "modifyCampaign returned 403 Forbidden",
            "Metric Name: http.client.request.duration",
            "  401 ",
            "  403 ",
            "'dance' is not an action.",
            "\"state\":\"RUNNING\"",
            "\"crmRecordId\":\"A-2\"",
            "  409 ",
            "already has a record with crmRecordId 'A-1'",
            "\"errors\":[{\"field\":\"records[0].crmRecordId\"",
            "  404 ",
            "GET /health\n  Healthy",
            "  503 (Retry-After: 7) ",
            "  504 ",
            "  502 ",
            "GET /health\n  Degraded",
            "19 responses, 0 of them not as expected."
        );
        Assert.DoesNotContain("eght_local", output, StringComparison.Ordinal);
        Assert.DoesNotContain("token-of-", output, StringComparison.Ordinal);
    }
}
