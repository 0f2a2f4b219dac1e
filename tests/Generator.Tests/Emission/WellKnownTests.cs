using System.Reflection;
using CampaignsGen.Generator.Emission;
using CampaignsGen.Generator.Naming;
using Xunit;

namespace Generator.Tests.Emission;

/// <summary>What emitted code names, no type of a document may be called.</summary>
public class WellKnownTests
{
    /// <summary>They take arguments, and no emitted type does, so that none can hide them.</summary>
    private static readonly string[] Generic = ["List", "ReadOnlySpan"];

    [Fact]
    public void Every_name_is_reserved()
    {
        IEnumerable<string> names = typeof(WellKnown)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.FieldType == typeof(string))
            .Select(static field => field.Name)
            .Except(Generic);
        Assert.All(
            names,
            static name =>
                Assert.True(
                    ReservedNames.Types.Contains(name) || ReservedNames.Types.Contains(name + "Attribute"),
                    $"{name} is not reserved."
                )
        );
    }
}
