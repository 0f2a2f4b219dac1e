using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Enums of whole numbers are open as those of text are.</summary>
public class IntegerEnumTests
{
    [Theory]
    [InlineData("Level: { type: integer, enum: [1, 2, -3] }", "Value1", "Value2", "ValueMinus3")]
    [InlineData("Level: { type: integer, enum: [1, 2], x-enum-varnames: [low, high] }", "Low", "High", null)]
    [InlineData(
        "Level: { type: integer, oneOf: [ { title: LOW, const: 1 }, { title: HIGH, const: 2 } ] }",
        "Low",
        "High",
        null
    )]
    public void ItsValuesHaveNames(string schema, string first, string second, string? third)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(schema, "3.1.0"));
        Type level = emitted.Type("Level");
        Assert.All(
            new[] { first, second, third }.OfType<string>(),
            name => Assert.Equal(level, level.GetProperty(name)?.PropertyType)
        );
    }

    [Theory]
    [InlineData("2", true)]
    [InlineData("77", false)]
    public void AnUnknownValueIsKept(string json, bool isKnown)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas("Level: { type: integer, enum: [1, 2] }"));
        object level = emitted.Read("Level", json)!;
        Assert.Equal(isKnown, level.GetType().GetProperty("IsKnown")!.GetValue(level));
        Assert.Equal(json, EmittedAssembly.Write(level));
        Assert.Equal(level, emitted.Read("Level", json));
        Assert.NotEqual(level, emitted.Read("Level", "1"));
    }

    [Fact]
    public void AsAParameterItIsItsNumber()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                "operationId: get\nparameters:\n  - { name: level, in: query, schema: { type: integer, enum: [1, 2] } }"
            )
        );
        Assert.NotNull(emitted.Type("GetLevel"));
    }
}
