using Xunit;

namespace Generator.Tests.Comparing;

/// <summary>What breaks who receives webhooks.</summary>
public class WebhookComparisonTests
{
    private const string Mend =
        "To fix this, restore what the baseline has, or run the target UpdateOpenApiBaseline to accept the change.";

    [Fact]
    public void A_webhook_is_gone_and_another_is_new() =>
        Assert.Equal(
            [
                $"CGN3001 1: Operation 'POST sold' was removed, so its method no longer exists. {Mend}",
                "CGN3020 4: Operation 'POST lost' was added",
            ],
            Contract.Changes(Document("sold", "type: string"), Document("lost", "type: string"))
        );

    [Fact]
    public void What_arrives_is_of_another_type()
    {
        string change = Assert.Single(
            Contract.Changes(Document("sold", "type: string"), Document("sold", "type: integer"))
        );
        Assert.StartsWith("CGN3004 4: The body accepts different values", change, StringComparison.Ordinal);
        Assert.Contains("'POST sold'", change, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_is_deprecated_now() =>
        Assert.Equal(
            ["CGN3013 4: Operation 'POST sold' is now deprecated"],
            Contract.Changes(Document("sold", "type: string"), Document("sold", "type: string", "deprecated: true, "))
        );

    [Fact]
    public void The_same_webhook_is_no_change() =>
        Assert.Empty(Contract.Changes(Document("sold", "type: string"), Document("sold", "type: string")));

    private static string Document(string name, string schema, string more = "") =>
        $$"""
            openapi: 3.1.0
            info: { title: Pets, version: '1' }
            webhooks:
              {{name}}: { post: { {{more}}requestBody: { content: { application/json: { schema: { {{schema}} } } } }, responses: { '204': { description: done } } } }
            """;
}
