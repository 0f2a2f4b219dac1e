using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Branches of a choice that say the same need nothing that tells them apart.</summary>
public class SameBranchesTests
{
    private const string Sent = "{ type: object, required: [ sent ], properties: { sent: { type: integer } } }";
    private const string Failed = "{ type: object, required: [ failed ], properties: { failed: { type: string } } }";
    private const string List = "{ type: array, items: { $ref: '#/components/schemas/Item' } }";
    private const string Item = "\nItem: { type: object, properties: { id: { type: string } } }";

    [Fact]
    public void The_others_are_told_apart()
    {
        TestDocument document = Spec.Schemas($"S: {{ anyOf: [ {Sent}, {Sent}, {Failed} ] }}");

        Assert.Empty(GeneratorRun.Of([document]).Diagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Equal("""{"sent":1}""", emitted.RoundTrip("S", """{"sent":1}"""));
        Assert.Equal("""{"failed":"x"}""", emitted.RoundTrip("S", """{"failed":"x"}"""));
    }

    [Fact]
    public void What_is_one_branch_is_no_choice()
    {
        TestDocument document = Spec.Schemas(
            $"S: {{ type: object, properties: {{ list: {{ oneOf: [ {List}, {List} ] }} }} }}{Item}"
        );

        Assert.Empty(GeneratorRun.Of([document]).Diagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        Assert.Equal("IReadOnlyList`1", emitted.Type("S").GetProperty("List")!.PropertyType.Name);
        Assert.Equal("""{"list":[{"id":"a"}]}""", emitted.RoundTrip("S", """{"list":[{"id":"a"}]}"""));
    }

    [Theory]
    [InlineData(
        "{ type: object, properties: { a: { type: string } } }",
        "{ type: object, properties: { a: { type: string, format: date } } }"
    )]
    [InlineData("{ $ref: '#/components/schemas/Item' }", "{ $ref: '#/components/schemas/Other' }")]
    public void Those_that_differ_or_have_names_are_told_of(string first, string second)
    {
        TestDocument document = Spec.Schemas(
            $"S: {{ oneOf: [ {first}, {second} ] }}{Item}\nOther: {{ type: object, properties: {{ id: {{ type: string }} }} }}"
        );

        Assert.Equal(["CGN1501"], GeneratorRun.Of([document]).Diagnostics.Select(static one => one.Id));
    }
}
