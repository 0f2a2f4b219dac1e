using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading;
using Xunit;

namespace Generator.Tests.Reading;

public class DocumentReaderTests
{
    [Theory]
    [InlineData("{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{}}", "a.json")]
    [InlineData("{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{}}", "a.yaml")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: T\n  version: 1\npaths: {}\n", "a.json")]
    [InlineData("{openapi: 3.0.3, info: {title: T, version: 1}, paths: {}}", "a.txt")]
    [InlineData("\uFEFFopenapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n", "a.yaml")]
    [InlineData("\uFEFF{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{}}", "a.json")]
    [InlineData("%YAML 1.2\n---\nopenapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n...\n", "a.yaml")]
    [InlineData("openapi: 3.0.3\r\ninfo:\r\n  title: T\r\n  version: '1'\r\npaths: {}\r\n", "a.yaml")]
    public void Content_decides_the_format(string text, string path)
    {
        ReadResult result = Spec.Read(text, path);

        Assert.Equal([], Spec.Said(result));
        Assert.Equal(new ApiModel { Title = "T", Version = "1" }, result.Model);
    }

    [Theory]
    [InlineData("openapi: 3.0.0")]
    [InlineData("openapi: 3.1")]
    [InlineData("openapi: 3.1.1")]
    [InlineData("openapi: 3.2.0")]
    [InlineData("swagger: 2.0")]
    [InlineData("swagger: '2.0'")]
    public void Each_version_is_read(string version)
    {
        Assert.NotNull(Spec.Read($"{version}\ninfo: {{ title: T, version: '1' }}\npaths: {{}}\n").Model);
    }

    [Theory]
    [InlineData("openapi: 4.0.0", "CGN1003 #/openapi")]
    [InlineData("openapi: 3.10.0", "CGN1003 #/openapi")]
    [InlineData("openapi: [3]", "CGN1003 #/openapi")]
    [InlineData("swagger: '1.2'", "CGN1003 #/swagger")]
    [InlineData("asyncapi: 2.0.0", "CGN1002 #")]
    [InlineData("- openapi", "CGN1002 #")]
    [InlineData("just text", "CGN1002 #")]
    [InlineData("", "CGN1002 #")]
    [InlineData("# nothing but a comment", "CGN1002 #")]
    public void What_is_no_document_has_no_model(string text, string said)
    {
        ReadResult result = Spec.Read(text);

        Assert.Null(result.Model);
        Assert.Equal([said], Spec.Said(result));
    }

    [Theory]
    [InlineData("{\"openapi\":\n \"3.0.3\",,}", "a.json", "CGN1001 #@21")]
    [InlineData("{\"a\": \"é😀\", ]", "a.json", "CGN1001 #@13")]
    [InlineData("{\"openapi\": \"3.0.3\"", "a.json", "CGN1001 #@19")]
    [InlineData("{\"a\": \"\\ud800\"}", "a.json", "CGN1001 #@6")]
    [InlineData("a: b\nc: [d\ne: f\n", "a.yaml", "CGN1001 #@12")]
    [InlineData("a: *b\n", "a.yaml", "CGN1001 #@3")]
    [InlineData("a: &a [*a]\n", "a.yaml", "CGN1001 #@7")]
    [InlineData("? [a]\n: b\n", "a.yaml", "CGN1001 #@2")]
    [InlineData("a: \0\n", "a.yaml", "CGN1001 #@3")]
    public void A_syntax_error_has_its_own_place(string text, string path, string said)
    {
        ReadResult result = Spec.Read(text, path);

        Assert.Null(result.Model);
        Assert.Equal([said], Spec.Said(result));
    }

    [Theory]
    [InlineData(
        "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"A\",\"title\":\"B\",\"version\":\"1\"},\"paths\":{}}",
        39
    )]
    [InlineData("openapi: 3.0.3\ninfo: {title: A, version: '1', title: B}\npaths: {}", 46)]
    public void A_key_given_twice_is_told_and_the_last_one_counts(string text, int offset)
    {
        ReadResult result = Spec.Read(text);

        Assert.Equal([$"CGN1004 #@{offset}"], Spec.Said(result));
        Assert.Equal("B", result.Model!.Title);
    }

    [Fact]
    public void Webhooks_callbacks_and_links_are_told()
    {
        ReadResult result = Spec.Read(
            Spec.Document(
                """
                paths:
                  /a:
                    post:
                      responses:
                        '200':
                          description: yes
                          links: { next: { operationId: b } }
                      callbacks: { done: { '{$request.query.url}': { post: { responses: { '200': { description: k } } } } } }
                webhooks: { new: { post: { responses: { '200': { description: k } } } } }
                """,
                "3.1.0"
            )
        );

        Assert.Equal(
            [
                "CGN1009 #/paths/~1a/post/callbacks",
                "CGN1009 #/paths/~1a/post/responses/200/links",
                "CGN1009 #/webhooks",
            ],
            Spec.Said(result)
        );
        Assert.Single(result.Model!.Operations);
    }

    [Fact]
    public void Cancellation_ends_the_reading()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            DocumentReader.Read(Spec.Text("a.yaml", Spec.Document("")), [], Choice.Everything, source.Token)
        );
    }
}
