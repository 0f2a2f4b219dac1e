using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Operations whose answers declare the same headers have one type of headers.</summary>
public class SharedHeadersTests
{
    private const string Limit = "X-RateLimit-Limit: { schema: { type: integer } }";
    private const string Reset = "X-RateLimit-Reset: { description: When., schema: { type: number } }";

    [Fact]
    public void Headers_in_another_order_and_with_other_words_are_the_same()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document(
                ("first", $"{Limit}, {Reset}"),
                ("second", $"x-ratelimit-reset: {{ schema: {{ type: number }} }}, {Limit}"),
                ("third", Limit),
                ("fourth", "Link: { schema: { type: string } }, ETag: { schema: { type: string } }"),
                ("fifth", "Link: { schema: { type: string } }, ETag: { schema: { type: string } }")
            )
        );
        Assert.Equal("RateLimitHeaders", HeadersOf(emitted, "First"));
        Assert.Equal("RateLimitHeaders", HeadersOf(emitted, "Second"));
        Assert.Equal("RateLimitLimitHeaders", HeadersOf(emitted, "Third"));
        Assert.Equal("FourthHeaders", HeadersOf(emitted, "Fourth"));
        Assert.Equal("FourthHeaders", HeadersOf(emitted, "Fifth"));
    }

    [Fact]
    public void Another_type_of_a_header_is_another_type_of_headers()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document(("first", Limit), ("second", "X-RateLimit-Limit: { schema: { type: string } }"))
        );
        Assert.Equal("RateLimitLimitHeaders", HeadersOf(emitted, "First"));
        Assert.Equal("SecondHeaders", HeadersOf(emitted, "Second"));
    }

    [Fact]
    public void No_operation_before_the_first_renames_the_type()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document(("zeroth", $"{Reset}, {Limit}"), ("first", $"{Limit}, {Reset}"))
        );
        Assert.Equal("RateLimitHeaders", HeadersOf(emitted, "First"));
    }

    private static string HeadersOf(EmittedAssembly emitted, string operation) =>
        emitted
            .Type(operation + "ApiResponse")
            .GetProperties()
            .Single(property => property.Name == "Headers" && property.DeclaringType!.Name == operation + "ApiResponse")
            .PropertyType.Name;

    private static TestDocument Document(params (string Id, string Headers)[] operations) =>
        Spec.Of(
            string.Join(
                '\n',
                operations.Select(static operation =>
                    $"/{operation.Id}: {{ get: {{ operationId: {operation.Id}, responses: {{ '204': {{ description: done, headers: {{ {operation.Headers} }} }} }} }} }}"
                )
            )
        );
}
