using System.Globalization;
using System.Text.Json;
using CampaignsGen;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Required, optional, nullable, and optional and nullable: four different things in JSON.</summary>
public sealed class PresenceTests : IDisposable
{
    private readonly EmittedAssembly emitted = EmittedAssembly.Of(
        Spec.Schemas(
            """
            Thing:
              type: object
              required: [ must, mustOrNull ]
              properties:
                must: { type: string }
                mustOrNull: { type: integer, nullable: true }
                may: { type: boolean }
                mayOrNull: { type: string, nullable: true }
                listOrNull: { type: array, nullable: true, items: { type: integer } }
            Set:
              type: object
              required: [ id, name ]
              properties:
                id: { type: integer, readOnly: true }
                name: { type: string }
            Misspelt:
              type: object
              required: [ callbackUrl ]
              properties: { url: { type: string } }
            """
        )
    );

    [Theory]
    [InlineData("""{"must":"a","mustOrNull":null}""")]
    [InlineData("""{"must":"a","mustOrNull":7,"may":false}""")]
    [InlineData("""{"must":"a","mustOrNull":null,"mayOrNull":null}""")]
    [InlineData("""{"must":"a","mustOrNull":null,"mayOrNull":"","listOrNull":null}""")]
    [InlineData("""{"must":"a","mustOrNull":null,"listOrNull":[]}""")]
    public void Absent_and_null_come_back_as_they_were(string json) =>
        Assert.Equal(json, emitted.RoundTrip("Thing", json));

    [Fact]
    public void Null_for_an_optional_property_counts_as_absent() =>
        Assert.Equal(
            """{"must":"a","mustOrNull":null}""",
            emitted.RoundTrip("Thing", """{"must":"a","mustOrNull":null,"may":null}""")
        );

    [Theory]
    [InlineData("Must", typeof(string))]
    [InlineData("MustOrNull", typeof(long?))]
    [InlineData("May", typeof(bool?))]
    [InlineData("MayOrNull", typeof(Optional<string?>))]
    [InlineData("ListOrNull", typeof(Optional<IReadOnlyList<long>?>))]
    public void Each_has_a_type_that_says_it(string property, Type type) =>
        Assert.Equal(type, emitted.Type("Thing").GetProperty(property)!.PropertyType);

    [Fact]
    public void What_only_the_server_sets_is_not_asked_of_the_caller()
    {
        Assert.Equal("""{"name":"n"}""", emitted.RoundTrip("Set", """{"name":"n"}"""));
        Assert.Equal(typeof(long?), emitted.Type("Set").GetProperty("Id")!.PropertyType);
    }

    [Theory]
    [InlineData("""{"url":"u","callbackUrl":{"any":[1]}}""")]
    [InlineData("""{"url":"u"}""")]
    public void What_is_required_and_described_nowhere_may_be_any_json_and_is_asked_of_nobody(string json)
    {
        Assert.Equal(json, emitted.RoundTrip("Misspelt", json));
        Assert.Equal(typeof(JsonElement?), emitted.Type("Misspelt").GetProperty("CallbackUrl")!.PropertyType);
    }

    [Fact]
    public void That_is_said_at_the_schema() =>
        Assert.Equal(
            [
                "CGN1560 'callbackUrl' is required here but not described, so it is optional and can be any JSON value. To fix this, correct the name or describe the property.",
            ],
            GeneratorRun
                .Of([
                    Spec.Schemas(
                        "Misspelt: { type: object, required: [ callbackUrl ], properties: { url: { type: string } } }"
                    ),
                ])
                .Diagnostics.Select(diagnostic =>
                    $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
                )
        );

    public void Dispose() => emitted.Dispose();
}
