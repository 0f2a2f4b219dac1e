using CampaignsGen.LocalServer;

namespace LocalServer.Tests;

/// <summary>401, 403 and 404, for both operations, before anything is looked at in the body.</summary>
public class AccessTests
{
    private static readonly string OtherCampaign = "bbbbbbbb-0000-4000-8000-000000000002";

    [Theory]
    [InlineData(null, 401, "The header X-API-Key is missing.")]
    [InlineData("", 401, "The header X-API-Key is missing.")]
    [InlineData("test_works", 401, "The API key is malformed: a key begins with 'eght_'.")]
    [InlineData("eght_", 401, "The API key is malformed: a key begins with 'eght_'.")]
    [InlineData("EGHT_test_works", 401, "The API key is malformed: a key begins with 'eght_'.")]
    [InlineData("eght_nobody", 401, "The API key is not known.")]
    [InlineData("eght_revoked", 401, "The API key was revoked.")]
    [InlineData("eght_app_deleted", 401, "The API key's app was deleted.")]
    [InlineData(
        "eght_no_product",
        403,
        "The Contact Center Campaigns API Product is not attached to the API key's app."
    )]
    [InlineData("eght_role", 403, "The role that granted the API key does not permit this API.")]
    public async Task A_key_that_does_not_work_is_refused(string? key, int status, string detail)
    {
        await using var api = await StartAsync();
        foreach (var request in BothOperations(api))
        {
            request.Headers.Remove("X-API-Key");
            if (key is not null)
            {
                request.Headers.Add("X-API-Key", key);
            }

            var answer = await api.SendAsync(request);
            Assert.Equal((status, detail), (answer.Status, answer.Detail));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("initech")]
    [InlineData("globex")]
    [InlineData("ACME")]
    [InlineData("US1")]
    public async Task A_missing_or_wrong_tenant_is_a_404_and_not_a_401(string? tenant)
    {
        await using var api = await StartAsync();
        foreach (var request in BothOperations(api))
        {
            request.Headers.Remove("X-8x8-Tenant");
            if (tenant is not null)
            {
                request.Headers.Add("X-8x8-Tenant", tenant);
            }

            await AssertNotFoundAsync(api, request);
        }
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000009")]
    [InlineData("bbbbbbbb-0000-4000-8000-000000000002")]
    [InlineData("not-a-uuid")]
    public async Task An_unknown_campaign_and_another_tenants_are_404(string id)
    {
        await using var api = await StartAsync();
        await AssertNotFoundAsync(api, api.Patch("{}", id: id));
        await AssertNotFoundAsync(api, api.Post("{}", id: id));
    }

    [Theory]
    [InlineData("US2", Api.Key)]
    [InlineData("UK3", Api.Key)]
    [InlineData("US4", Api.Key)]
    [InlineData("us1", Api.Key)]
    [InlineData("acme", Api.Key)]
    [InlineData("US2", "eght_revoked")]
    [InlineData("US4", "none at all")]
    public async Task A_wrong_customer_site_is_a_404_with_any_key(string site, string key)
    {
        await using var api = await StartAsync();
        foreach (var request in (HttpRequestMessage[])[api.Patch("{}", site), api.Post("{}", site)])
        {
            request.Headers.Remove("X-API-Key");
            request.Headers.Add("X-API-Key", key);
            Assert.Equal(404, (await api.SendAsync(request)).Status);
        }
    }

    [Fact]
    public async Task Basic_authentication_is_not_supported()
    {
        await using var api = await StartAsync();
        var request = api.Patch("""{"action":"BUILD"}""");
        request.Headers.Remove("X-API-Key");
        request.Headers.Add("Authorization", "Basic dGVzdDp0ZXN0");
        Assert.Equal(401, (await api.SendAsync(request)).Status);
    }

    [Fact]
    public async Task Each_tenant_reaches_its_own_campaigns()
    {
        await using var api = await StartAsync();
        var request = api.Patch("""{"action":"BUILD"}""", "UK3", OtherCampaign);
        request.Headers.Remove("X-API-Key");
        request.Headers.Add("X-API-Key", "eght_globex");
        request.Headers.Remove("X-8x8-Tenant");
        request.Headers.Add("X-8x8-Tenant", "globex");
        var answer = await api.SendAsync(request);
        Assert.Equal((200, "globex"), (answer.Status, answer.Json.GetProperty("tenantId").GetString()));
    }

    [Theory]
    [InlineData("GET", "", 405)]
    [InlineData("PUT", "", 405)]
    [InlineData("PATCH", "/records", 405)]
    [InlineData("POST", "/calls", 404)]
    public async Task The_API_has_no_other_operation(string method, string path, int status)
    {
        await using var api = await StartAsync();
        var request = api.Patch("{}", id: Api.Id + path);
        request.Method = new HttpMethod(method);
        Assert.Equal(status, (await api.SendAsync(request)).Status);
    }

    private static HttpRequestMessage[] BothOperations(Api api) =>
        [api.Patch("""{"action":"BUILD"}"""), api.Post("""{"records":[{"crmRecordId":"a"}]}""")];

    private static async Task AssertNotFoundAsync(Api api, HttpRequestMessage request)
    {
        var answer = await api.SendAsync(request);
        Assert.Equal((404, "No such campaign."), (answer.Status, answer.Detail));
        Assert.Equal(request.RequestUri!.AbsolutePath, answer.Json.GetProperty("instance").GetString());
        Assert.Equal(api.Clock.GetUtcNow(), answer.Time("time"));
    }

    private static Task<Api> StartAsync() =>
        Api.StartAsync(
            (LocalCampaignsOptions options) =>
            {
                foreach (var (key, status) in UnusableKeys)
                {
                    options.Tenants[0].Keys.Add(new ApiKeyOptions { Key = key, Status = status });
                }

                var globex = new TenantOptions { Name = "globex", CustomerSite = "UK3" };
                globex.Keys.Add(new ApiKeyOptions { Key = "eght_globex" });
                globex.Campaigns.Add(new CampaignOptions { Id = Guid.Parse(OtherCampaign) });
                options.Tenants.Add(globex);
            }
        );

    private static IEnumerable<(string Key, ApiKeyStatus Status)> UnusableKeys =>
        [
            ("eght_revoked", ApiKeyStatus.Revoked),
            ("eght_app_deleted", ApiKeyStatus.AppDeleted),
            ("eght_no_product", ApiKeyStatus.ProductMissing),
            ("eght_role", ApiKeyStatus.RoleForbids),
        ];
}
