using System.Text.Json;
using CampaignsGen.Runtime;
using CsCheck;
using Microsoft.AspNetCore.WebUtilities;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Requests;

/// <summary>Forms, as they are written and as ASP.NET Core's own reader of forms takes them.</summary>
public sealed class FormBodyTests
{
    private const string MediaType = "application/x-www-form-urlencoded";

    [Theory]
    // Scalars, as in JSON.
    [InlineData("""{"a":"b"}""", "a=b")]
    [InlineData("""{"a":1.50,"b":true,"c":false,"d":""}""", "a=1.50&b=true&c=false&d=")]
    // Null and absent are left out, also within.
    [InlineData("""{"a":null,"b":[null,1,null],"c":[]}""", "b=1")]
    [InlineData("{}", "")]
    // An array of scalars: a pair for each.
    [InlineData("""{"a":["x","y"],"b":[1,true]}""", "a=x&a=y&b=1&b=true")]
    // Objects, and arrays that hold one: their JSON text.
    [InlineData("""{"a":{"b":1}}""", "a=%7B%22b%22%3A1%7D")]
    [InlineData("""{"a":[1,{}]}""", "a=%5B1%2C%7B%7D%5D")]
    [InlineData("""{"a":[[1],2]}""", "a=%5B%5B1%5D%2C2%5D")]
    [InlineData("""{"a":{}}""", "a=%7B%7D")]
    // The standard's set: what stays, a space, what does not stay, beyond ASCII.
    [InlineData("""{"a":"AZaz09*-._"}""", "a=AZaz09*-._")]
    [InlineData("""{"a b":"c d"}""", "a+b=c+d")]
    [InlineData("""{"a&b=":"&=+%~!'()"}""", "a%26b%3D=%26%3D%2B%25%7E%21%27%28%29")]
    [InlineData("""{"a":"\r\n\u0000"}""", "a=%0D%0A%00")]
    [InlineData("""{"ä":"€😀"}""", "%C3%A4=%E2%82%AC%F0%9F%98%80")]
    public async Task The_default_of_a_property_follows_from_its_value(string json, string expected) =>
        Assert.Equal(expected, await WriteAsync(json));

    [Theory]
    [InlineData(FormStyle.Form, """{"p":["a","b c"]}""", "p=a&p=b+c")]
    [InlineData(FormStyle.Form, """{"p":{"x":1,"y":null,"z":[2]}}""", "x=1&z=%5B2%5D")]
    [InlineData(FormStyle.Form, """{"p":[{"x":1},2]}""", "p=%7B%22x%22%3A1%7D&p=2")]
    [InlineData(FormStyle.FormJoined, """{"p":["a","b,c",null,1]}""", "p=a,b%2Cc,1")]
    [InlineData(FormStyle.FormJoined, """{"p":{"x":1,"y":"2 3","z":null}}""", "p=x,1,y,2+3")]
    [InlineData(FormStyle.FormJoined, """{"p":"a,b"}""", "p=a%2Cb")]
    [InlineData(FormStyle.FormJoined, """{"p":[null],"q":1}""", "q=1")]
    [InlineData(FormStyle.SpaceDelimited, """{"p":["a b","c"]}""", "p=a+b%20c")]
    [InlineData(FormStyle.PipeDelimited, """{"p":["a","c"]}""", "p=a%7Cc")]
    [InlineData(FormStyle.Json, """{"p":"a"}""", "p=%22a%22")]
    [InlineData(FormStyle.Json, """{"p":["a"]}""", "p=%5B%22a%22%5D")]
    [InlineData(FormStyle.Json, """{"p":null}""", "")]
    [InlineData(FormStyle.DeepObject, """{"p":"a"}""", "p=a")]
    [InlineData(FormStyle.DeepObject, """{"p":{"x":1,"y":{"z":"a b"}}}""", "p%5Bx%5D=1&p%5By%5D%5Bz%5D=a+b")]
    [InlineData(FormStyle.DeepObject, """{"p":["a",null,{"x":[1]}]}""", "p%5B0%5D=a&p%5B1%5D%5Bx%5D%5B0%5D=1")]
    [InlineData(FormStyle.DeepObject, """{"p":{"x":null,"y":{},"z":[]}}""", "")]
    public async Task An_encoding_says_otherwise(FormStyle style, string json, string expected) =>
        Assert.Equal(
            expected,
            await WriteAsync(json, new FormEncoding("q2", FormStyle.Json), new FormEncoding("p", style))
        );

    [Theory]
    [InlineData(FormStyle.Form, """{"p":["a/b?c=d","e&f+g h%20"]}""", "p=a/b?c=d&p=e%26f%2Bg%20h%20")]
    [InlineData(FormStyle.FormJoined, """{"p":["a,b","c"]}""", "p=a,b,c")]
    public async Task Reserved_characters_stay_where_they_may(FormStyle style, string json, string expected) =>
        Assert.Equal(expected, await WriteAsync(json, new FormEncoding("p", style, AllowReserved: true)));

    [Fact]
    public async Task Its_media_type_is_exact_and_its_length_known()
    {
        StubHandler handler = await BodyApi.SendAsync(request =>
            request.FormBody(MediaType + ";v=1", new Pet("Rex"), PetApi.WritePet)
        );

        Assert.Equal("name=Rex", handler.Body);
        Assert.Equal(MediaType + ";v=1", handler.Headers["Content-Type"]);
        Assert.Equal("8", handler.Headers["Content-Length"]);
    }

    [Fact]
    public void Another_reader_reads_the_same_names_and_values() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 4], Gen.String[0, 20].Where(IsText))
            .List[1, 5]
            .Sample(pairs =>
            {
                Dictionary<string, string> sent = pairs
                    .GroupBy(pair => pair.Item1, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(g => g.Key, g => g.First().Item2);
                string body = WriteAsync(JsonSerializer.Serialize(sent)).GetAwaiter().GetResult();

                Dictionary<string, string> read = new FormReader(body)
                    .ReadForm()
                    .ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

                Assert.Equal(sent, read);
            });

    [Theory]
    [InlineData("[1]", "JSON Array")]
    [InlineData("\"a\"", "JSON String")]
    [InlineData("null", "JSON Null")]
    public async Task Only_an_object_is_a_form(string json, string found)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(json));

        Assert.Contains($"The form of sendBody is a {found}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            BodyApi.Request().FormBody(MediaType, new Pet("\ud800"), PetApi.WritePet)
        );

    [Fact]
    public void A_form_that_cannot_be_written_sets_no_body()
    {
        ApiRequest request = BodyApi.Request();

        Assert.Throws<FormatException>(() =>
            request.FormBody(MediaType, new Pet("Rex"), static (_, _) => throw new FormatException())
        );

        Assert.Null(request.Body);
        request.FormBody(MediaType, new Pet("Rex"), PetApi.WritePet);
        Assert.Throws<InvalidOperationException>(() => request.FormBody(MediaType, new Pet("Rex"), PetApi.WritePet));
        Assert.Throws<InvalidOperationException>(() => request.TextBody("text/plain", ""));
        Assert.Throws<InvalidOperationException>(() => request.StreamBody("a/b", Stream.Null));
        Assert.Throws<InvalidOperationException>(() => request.MultipartBody("a/b", 1, static (_, _) => { }));
    }

    private static bool IsText(string text) => text.EnumerateRunes().All(static rune => rune.Value != 0xFFFD);

    private static async Task<string> WriteAsync(string json, params FormEncoding[] encodings)
    {
        using var document = JsonDocument.Parse(json);
        StubHandler handler = await BodyApi.SendAsync(request =>
            request.FormBody(MediaType, document.RootElement, JsonWrite.Element, encodings)
        );
        return handler.Body!;
    }
}
