using System.Net.Http.Headers;
using System.Text;
using CampaignsGen.LocalServer.Campaigns;

namespace LocalServer.Tests;

/// <summary>The 400s: Content-Type, JSON and schema.</summary>
public class RequestBodyTests
{
    [Theory]
    [InlineData("application/vnd.campaigns.v1+json; charset=utf-8")]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? contentType)
    {
        await using var api = await Api.StartAsync();
        foreach (
            var request in (HttpRequestMessage[])[api.Patch("""{"action":"BUILD"}"""), api.Post("""{"records":[]}""")]
        )
        {
            request.Content!.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
            var answer = await api.SendAsync(request);
            Assert.Equal(
                (400, "Content-Type must be application/vnd.campaigns.v1+json, without parameters."),
                (answer.Status, answer.Detail)
            );
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"action":"BUILD",}""")]
    [InlineData("""{'action':'BUILD'}""")]
    [InlineData("""{"action":"BUILD"} // now""")]
    [InlineData("""{"action":"BUILD"}{}""")]
    [InlineData("action=BUILD")]
    public async Task Malformed_JSON_is_refused(string json)
    {
        await using var api = await Api.StartAsync();
        foreach (var request in (HttpRequestMessage[])[api.Patch(json), api.Post(json)])
        {
            var answer = await api.SendAsync(request);
            Assert.Equal(400, answer.Status);
            Assert.StartsWith(
                "The request body is not valid JSON: line 1, byte ",
                answer.Detail,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_is_malformed()
    {
        await using var api = await Api.StartAsync();
        var request = api.Post("");
        request.Content = new ByteArrayContent([.. "{\"records\":[{\"crmRecordId\":\""u8, 0xC3, 0x28, .. "\"}]}"u8]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Api.MediaType);
        Assert.Equal(400, (await api.SendAsync(request)).Status);
        Assert.Equal(400, (await api.AddAsync("""{"records":[{"crmRecordId":"\ud800"}]}""")).Status);
    }

    [Fact]
    public async Task JSON_nested_without_end_is_refused()
    {
        await using var api = await Api.StartAsync();
        string deep = new StringBuilder().Insert(0, "[", 5000).ToString();
        Assert.Equal(400, (await api.ModifyAsync($$"""{"action":"BUILD","x":{{deep}}""")).Status);
    }

    [Theory]
    [InlineData("{}", "action NotNull")]
    [InlineData("""{"enabled":true}""", "action NotNull")]
    [InlineData("""{"action":null}""", "action Type")]
    [InlineData("""{"action":7}""", "action Type")]
    [InlineData("""{"action":"STOP"}""", "action Enum")]
    [InlineData("""{"action":"build"}""", "action Enum")]
    [InlineData("""{"action":"BUILD","enabled":"yes"}""", "enabled Type")]
    [InlineData("""{"action":"BUILD","enabled":null}""", "enabled Type")]
    [InlineData("""{"action":"START","buildOnStart":1}""", "buildOnStart Type")]
    [InlineData("""{"action":"GO","enabled":0}""", "action Enum", "enabled Type")]
    public async Task A_modification_that_breaks_the_schema_names_the_fields(string json, params string[] errors)
    {
        await using var api = await Api.StartAsync();
        var answer = await api.ModifyAsync(json);
        Assert.Equal((400, "The request body is not valid."), (answer.Status, answer.Detail));
        Assert.Equal(errors, answer.Errors);
        Assert.Equal("BUILDING", (await api.ModifyAsync(CampaignAction.Build)).State);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("null")]
    public async Task A_body_that_is_no_object_is_refused(string json)
    {
        await using var api = await Api.StartAsync();
        Assert.Equal(400, (await api.ModifyAsync(json)).Status);
        Assert.Equal(400, (await api.AddAsync(json)).Status);
    }

    [Theory]
    [InlineData("""{"action":"BUILD","buildOnStart":true}""")]
    [InlineData("""{"action":"BUILD","colour":"blue","nested":{"a":[1]}}""")]
    public async Task What_has_no_meaning_is_ignored(string json)
    {
        await using var api = await Api.StartAsync();
        Assert.Equal("BUILDING", (await api.ModifyAsync(json)).State);
        api.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.EndsWith("is READY.", (await api.ModifyAsync(CampaignAction.Pause)).Detail, StringComparison.Ordinal);
    }
}
