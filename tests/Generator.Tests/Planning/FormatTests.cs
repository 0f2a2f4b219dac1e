using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Formats of OpenAPI's registry and of programs that write documents: the type in C#, and how it stands in JSON.</summary>
public class FormatTests
{
    private const string NSwag = "x-generator: NSwag v14.6.3.0 (NJsonSchema v11.5.2.0)";

    [Theory]
    [InlineData("type: string, format: guid", "Guid", "\"123e4567-e89b-12d3-a456-426614174000\"")]
    [InlineData("type: string, format: date-span", "TimeSpan", "\"1.02:03:04\"")]
    [InlineData("type: string, format: time-span", "TimeSpan", "\"-00:00:00.5000000\"")]
    [InlineData(
        @"type: string, pattern: '^-?(\d+\.)?\d{2}:\d{2}:\d{2}(\.\d{1,7})?$'",
        "TimeSpan",
        "\"1.02:03:04.5000000\""
    )]
    [InlineData(@"type: string, pattern: '^\d{2}:\d{2}:\d{2}$'", "String", "\"02:03:04\"")]
    [InlineData("type: string, format: duration", "TimeSpan", "\"P1DT2H3M4S\"")]
    [InlineData("type: string, format: base64url", "Byte[]", "\"_-8\"")]
    [InlineData("type: string, format: byte", "Byte[]", "\"/+8=\"")]
    [InlineData("type: string, format: http-date", "DateTimeOffset", "\"Wed, 01 May 2030 10:00:00 GMT\"")]
    [InlineData("type: integer, format: unixtime", "DateTimeOffset", "1903946400")]
    [InlineData("type: number, format: unixtime", "DateTimeOffset", "1903946400.25")]
    public void A_format_has_its_type_and_its_form(string schema, string type, string json)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $$"""
                Holder:
                  type: object
                  required: [held, list]
                  properties:
                    held: { {{schema}} }
                    list: { type: array, items: { {{schema}} } }
                    other: { {{schema}}, nullable: true }
                """
            )
        );
        Assert.Equal(type, emitted.Type("Holder").GetProperty("Held")!.PropertyType.Name);
        string holder = "{\"held\":" + json + ",\"list\":[" + json + "],\"other\":" + json + "}";
        Assert.Equal(holder, emitted.RoundTrip("Holder", holder));
        string without = "{\"held\":" + json + ",\"list\":[],\"other\":null}";
        Assert.Equal(without, emitted.RoundTrip("Holder", without));
    }

    [Theory]
    [InlineData("\"1.02:03:04\"")]
    [InlineData("\"P1DT2H3M4S\"")]
    public void A_duration_of_NSwag_is_what_NET_writes(string json)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Of(
                components: "schemas:\n  Holder: { type: object, properties: { held: { type: string, format: duration, default: '00:05:00' } } }",
                head: NSwag
            )
        );
        Assert.Equal("{\"held\":\"1.02:03:04\"}", emitted.RoundTrip("Holder", "{\"held\":" + json + "}"));
        object empty = emitted.Read("Holder", "{}")!;
        Assert.Equal(TimeSpan.FromMinutes(5), empty.GetType().GetProperty("HeldOrDefault")!.GetValue(empty));
    }

    [Fact]
    public void A_media_type_may_say_base64url_by_contentEncoding()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Holder: { type: object, required: [held], properties: { held: { type: string, contentEncoding: base64url } } }",
                "3.1.0"
            )
        );
        Assert.Equal("{\"held\":\"_-8\"}", emitted.RoundTrip("Holder", "{\"held\":\"_-8\"}"));
    }
}
