using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Constants and defaults of the document as C# values, and who has to give a property.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("type: string, default: none", "none")]
    [InlineData("type: string, default: ''", "")]
    [InlineData("type: boolean, default: true", "True")]
    [InlineData("type: boolean, default: false", "False")]
    [InlineData("type: integer, default: -7", "-7")]
    [InlineData("type: integer, format: int32, default: 0", "0")]
    [InlineData("type: number, default: 1.5", "1.5")]
    [InlineData("type: number, default: 1e300", "1E+300")]
    [InlineData("type: number, format: float, default: 0.25", "0.25")]
    [InlineData("type: number, format: decimal, default: 0.10", "0.10")]
    [InlineData("type: string, enum: [low, high], default: high", "high")]
    [InlineData("type: string, enum: [low, high], default: other", "other")]
    [InlineData("type: integer, enum: [1, 2], default: 2", "2")]
    [InlineData("type: string, format: date, default: '2030-05-01'", "05/01/2030")]
    [InlineData(
        "type: string, format: date-time, default: '2030-05-01T10:00:00.25+02:00'",
        "05/01/2030 10:00:00 +02:00"
    )]
    [InlineData("type: string, format: time, default: '10:20:30'", "10:20")]
    [InlineData("type: string, format: duration, default: P1DT2H3M4S", "1.02:03:04")]
    [InlineData("type: string, format: duration, default: PT0.5S", "00:00:00.5000000")]
    [InlineData(
        "type: string, format: uuid, default: 123e4567-e89b-12d3-a456-426614174000",
        "123e4567-e89b-12d3-a456-426614174000"
    )]
    [InlineData("type: string, format: uri, default: 'https://example.com/a'", "https://example.com/a")]
    public void A_default_is_there_where_the_property_is_left_out_and_is_not_sent(string schema, string text)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Holder: {{ type: object, properties: {{ held: {{ {schema} }} }} }}")
        );
        object holder = emitted.Read("Holder", "{}")!;
        Assert.Null(holder.GetType().GetProperty("Held")!.GetValue(holder));
        object value = holder.GetType().GetProperty("HeldOrDefault")!.GetValue(holder)!;
        Assert.Equal(text, FormattableString.Invariant($"{value}"));
        Assert.Equal("{}", EmittedAssembly.Write(holder));
    }

    [Theory]
    [InlineData("date-time", "2030-05-01T10:00:00.1234567Z", "2030-05-01T10:00:00.1234567+00:00")]
    [InlineData("date-time", "2030-05-01T10:00:00.0000001-05:30", "2030-05-01T10:00:00.0000001-05:30")]
    [InlineData("date-time", "0001-01-01T00:00:00.9999999Z", "0001-01-01T00:00:00.9999999+00:00")]
    [InlineData("date-time", "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("time", "10:20:30.1234567", "10:20:30.1234567")]
    [InlineData("time", "23:59:59.5", "23:59:59.5000000")]
    [InlineData("time", "08:09:00", "08:09:00.0000000")]
    public void A_default_keeps_every_digit_of_a_time(string format, string text, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $"Holder: {{ type: object, properties: {{ held: {{ type: string, format: {format}, default: '{text}' }} }} }}"
            )
        );
        object holder = emitted.Read("Holder", "{}")!;
        var value = (IFormattable)holder.GetType().GetProperty("HeldOrDefault")!.GetValue(holder)!;
        Assert.Equal(expected, value.ToString("o", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("type: string, format: duration", "PT0.1234567S", 1234567)]
    [InlineData("type: string, format: duration", "-PT1M0.0000001S", -600000001)]
    [InlineData("type: string, format: time-span", "00:00:00.1234567", 1234567)]
    public void A_default_keeps_every_digit_of_a_duration(string schema, string text, long ticks)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Holder: {{ type: object, properties: {{ held: {{ {schema}, default: '{text}' }} }} }}")
        );
        object holder = emitted.Read("Holder", "{}")!;
        Assert.Equal(new TimeSpan(ticks), holder.GetType().GetProperty("HeldOrDefault")!.GetValue(holder));
    }

    [Theory]
    [InlineData("-123456789012345678901234567890")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("-1")]
    [InlineData("0")]
    public void A_default_is_the_same_in_each_culture(string number)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                $"Holder: {{ type: object, properties: {{ held: {{ type: integer, format: bigint, default: {number} }} }} }}"
            )
        );
        object holder = emitted.Read("Holder", "{}")!;
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NegativeSign = "minus";
        other.NumberFormat.PositiveSign = "plus";
        try
        {
            CultureInfo.CurrentCulture = other;
            object? value = holder.GetType().GetProperty("HeldOrDefault")!.GetValue(holder);
            Assert.Equal(BigInteger.Parse(number, CultureInfo.InvariantCulture), value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_constant_keeps_every_digit_of_a_time()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Holder: { type: object, required: [held], properties: { held: { type: string, format: date-time, const: '2030-05-01T10:00:00.1234567Z' } } }",
                "3.1.0"
            ),
            "namespace Test.Api; public static class Use { public static Holder New() => new(); }"
        );
        object holder = emitted.Type("Use").GetMethod("New")!.Invoke(null, null)!;
        Assert.Equal("""{"held":"2030-05-01T10:00:00.1234567Z"}""", EmittedAssembly.Write(holder));
    }

    [Fact]
    public void A_value_that_is_given_goes_before_the_default()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas("Holder: { type: object, properties: { held: { type: integer, default: 5 } } }")
        );
        object holder = emitted.Read("Holder", """{"held":6}""")!;
        Assert.Equal(6L, holder.GetType().GetProperty("HeldOrDefault")!.GetValue(holder));
    }

    [Fact]
    public void Null_is_a_value_and_not_left_out()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Holder: { type: object, properties: { held: { type: [string, 'null'], default: x } } }",
                "3.1.0"
            )
        );
        object? Default(string json)
        {
            object holder = emitted.Read("Holder", json)!;
            return holder.GetType().GetProperty("HeldOrDefault")!.GetValue(holder);
        }

        Assert.Null(Default("""{"held":null}"""));
        Assert.Equal("x", Default("{}"));
    }

    [Fact]
    public void An_empty_list_may_be_a_default()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                "Holder: { type: object, properties: { held: { type: array, items: { type: string }, default: [] } } }"
            )
        );
        object holder = emitted.Read("Holder", "{}")!;
        Assert.Empty((IReadOnlyList<string>)holder.GetType().GetProperty("HeldOrDefault")!.GetValue(holder)!);
    }

    [Theory]
    [InlineData("type: string, format: date, default: yesterday", "yesterday")]
    [InlineData("type: string, format: duration, default: P1M", "P1M")]
    [InlineData("type: string, format: duration, default: PT0.12345678S", "PT0.12345678S")]
    [InlineData(
        "type: string, format: date-time, default: '2030-05-01T10:00:00.12345678Z'",
        "2030-05-01T10:00:00.12345678Z"
    )]
    [InlineData("type: string, format: time, default: '10:20:30.12345678'", "10:20:30.12345678")]
    [InlineData("type: string, format: time, default: '24:00:00'", "24:00:00")]
    [InlineData("type: string, format: time, default: '10:20:30Z'", "10:20:30Z")]
    [InlineData("type: string, format: time, default: \"10:20:30.5\\n\"", "10:20:30.5\\u000A")]
    [InlineData("type: string, format: duration, default: PT٥S", "PT٥S")]
    [InlineData("type: string, format: date-time, default: '2030-05-01T10:00:0٠Z'", "2030-05-01T10:00:0٠Z")]
    [InlineData("type: integer, default: 123456789012345678901234567890", "123456789012345678901234567890")]
    public void CGN1550_a_default_that_is_no_value(string schema, string text)
    {
        TestDocument document = Spec.Schemas(
            $"Holder:\n  type: object\n  properties:\n    held: {{ {schema} }} # here"
        );
        string message =
            $"The default '{text}' is not a value of the type of this property in C#, so it appears in the documentation only";
        Reported.Once(document, "CGN1550", DiagnosticSeverity.Info, message);
    }

    [Theory]
    [InlineData("type: string, enum: [card]", "\"card\"")]
    [InlineData("type: integer, enum: [3]", "3")]
    [InlineData("type: boolean, enum: [true]", "true")]
    public void What_can_have_one_value_only_need_not_be_given(string schema, string json)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Payment: {{ type: object, required: [kind], properties: {{ kind: {{ {schema} }} }} }}"),
            "namespace Test.Api; public static class Use { public static Payment New() => new(); }"
        );
        object payment = emitted.Type("Use").GetMethod("New")!.Invoke(null, null)!;
        Assert.Equal($$"""{"kind":{{json}}}""", EmittedAssembly.Write(payment));
    }

    [Fact]
    public void A_type_that_is_hidden_by_a_property_is_not_taken_for_it()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Level: { type: string, enum: [low, high] }
                Holder: { type: object, properties: { level: { type: string }, other: { allOf: [ { $ref: '#/components/schemas/Level' } ], default: low } } }
                """
            )
        );
        Assert.Equal("{}", emitted.RoundTrip("Holder", "{}"));
        Assert.Null(emitted.Type("Holder").GetProperty("OtherOrDefault"));
    }

    [Fact]
    public void A_property_named_as_its_type_hides_it_not()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Level: { type: string, enum: [low, high] }
                Holder: { type: object, properties: { level: { allOf: [ { $ref: '#/components/schemas/Level' } ], default: low } } }
                """
            )
        );
        object holder = emitted.Read("Holder", "{}")!;
        Assert.Equal("low", holder.GetType().GetProperty("LevelOrDefault")!.GetValue(holder)!.ToString());
    }

    [Fact]
    public void What_only_the_server_sets_is_not_asked_of_the_caller_and_what_only_the_caller_sends_not_of_the_server()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                User:
                  type: object
                  required: [id, password]
                  properties: { id: { type: string, readOnly: true }, password: { type: string, writeOnly: true } }
                """
            ),
            """namespace Test.Api; public static class Use { public static User New() => new() { Password = "x" }; }"""
        );
        object user = emitted.Type("Use").GetMethod("New")!.Invoke(null, null)!;
        Assert.Equal("""{"password":"x"}""", EmittedAssembly.Write(user));
        Assert.Equal("""{"id":"1"}""", emitted.RoundTrip("User", """{"id":"1"}"""));
        Assert.True(
            emitted
                .Type("User")
                .GetProperty("Password")!
                .IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false)
        );
    }
}
