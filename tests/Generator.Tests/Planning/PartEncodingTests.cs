using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What the encoding of a part or of a property of a form asks for, as it is sent.</summary>
public class PartEncodingTests
{
    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    [InlineData("3.2.0")]
    public async Task A_content_type_is_sent(string version)
    {
        string[] parts = await Multipart.SendAsync(
            """
            multipart/form-data:
              schema:
                type: object
                properties:
                  csv: { type: string }
                  meta: { type: object, properties: { x: { type: integer } } }
                  img: { type: string, format: binary }
                  scan: { type: string }
                  text: { type: string, nullable: true }
                  count: { type: integer }
                  each: { type: array, items: { type: object, properties: { x: { type: integer } } } }
                  whole: { type: array, items: { type: object, properties: { x: { type: integer } } } }
                  xml: { type: object, properties: { x: { type: integer } } }
                  any: { type: string, format: binary }
              encoding:
                csv: { contentType: text/csv }
                meta: { contentType: application/vnd.meta+json }
                img: { contentType: image/png }
                scan: { contentType: image/tiff }
                text: { contentType: application/json }
                count: { contentType: text/plain }
                each: { contentType: application/vnd.x+json }
                whole: { contentType: application/json }
                xml: { contentType: application/xml; charset=utf-8 }
                any: { contentType: '*/*; q=0.8' }
            """,
            """
            Csv = "a;b", Meta = new() { X = 1 }, Img = Make.File("i"), Scan = Make.File("s"), Text = "t", Count = 3,
            Each = [new() { X = 1 }, new() { X = 2 }], Whole = [new() { X = 3 }], Xml = "<x/>", Any = Make.File("f")
            """,
            version: version
        );

        Assert.Equal(
            [
                "csv|text/csv|a;b",
                """meta|application/vnd.meta+json|{"x":1}""",
                "img; filename=i.txt|image/png|i",
                "scan; filename=s.txt|image/tiff|s",
                """text|application/json|"t" """.TrimEnd(),
                "count|text/plain|3",
                """each|application/vnd.x+json|{"x":1}""",
                """each|application/vnd.x+json|{"x":2}""",
                """whole|application/json|[{"x":3}]""",
                "xml|application/xml; charset=utf-8|<x/>",
                "any; filename=f.txt|application/octet-stream|f",
            ],
            parts
        );
    }

    [Fact]
    public async Task Of_several_content_types_the_caller_says_one()
    {
        string[] parts = await Multipart.SendAsync(
            """
            multipart/form-data:
              schema:
                type: object
                properties:
                  one: { type: string }
                  two: { type: string }
                  range: { type: string }
                  json: { type: object, properties: { x: { type: integer } } }
                  img: {}
                  photos: { type: array, items: {} }
              encoding:
                one: { contentType: 'text/csv, text/plain' }
                two: { contentType: 'text/csv, text/plain' }
                range: { contentType: text/* }
                json: { contentType: 'application/xml, application/a+json, application/b+json' }
                img: { contentType: 'image/png, image/jpeg' }
                photos: { contentType: image/* }
            """,
            """
            One = "1", Two = "2", TwoContentType = "text/plain", Range = "r", RangeContentType = "text/html",
            Json = new() { X = 1 }, JsonContentType = "application/b+json",
            Img = Make.File("i", "image/jpeg"), Photos = [Make.File("p", "image/webp"), Make.File("q")]
            """
        );

        Assert.Equal(
            [
                "one|text/csv|1",
                "two|text/plain|2",
                "range|text/html|r",
                """json|application/b+json|{"x":1}""",
                "img; filename=i.txt|image/jpeg|i",
                "photos; filename=p.txt|image/webp|p",
                "photos; filename=q.txt|application/octet-stream|q",
            ],
            parts
        );
    }

    [Fact]
    public async Task A_style_is_that_of_a_query_without_percent_encoding()
    {
        const string Schema = """
            multipart/form-data:
              schema:
                type: object
                properties:
                  joined: { type: array, items: { type: string } }
                  spaced: { type: [array, 'null'], items: { type: integer } }
                  piped: { type: array, items: { type: string } }
                  deep: { type: object, properties: { a: { type: string }, b: { type: array, items: { type: integer } } } }
                  open: { type: object, properties: { x: { type: string }, y: { type: integer } } }
                  shut: { type: object, properties: { x: { type: string }, y: { type: integer } } }
                  plain: { type: string }
                  file: { type: string, format: binary }
              encoding:
                joined: { explode: false }
                spaced: { style: spaceDelimited }
                piped: { style: pipeDelimited, explode: false }
                deep: { style: deepObject, explode: true }
                open: { style: form }
                shut: { style: form, explode: false }
                plain: { allowReserved: true }
                file: { style: form }
            """;

        string[] parts = await Multipart.SendAsync(
            Schema,
            """
            Joined = ["a b", "c&d"], Spaced = [1, 2], Piped = ["a", "b"], Deep = new() { A = "ä", B = [1, 2] },
            Open = new() { X = "1", Y = 2 }, Shut = new() { X = "1", Y = 2 }, Plain = "a/b", File = Make.File("f")
            """
        );

        Assert.Equal(
            [
                "joined|a b,c&d",
                "spaced|1 2",
                "piped|a|b",
                "deep[a]|ä",
                "deep[b][0]|1",
                "deep[b][1]|2",
                "x|1",
                "y|2",
                "shut|x,1,y,2",
                "plain|a/b",
                "file; filename=f.txt|application/octet-stream|f",
            ],
            parts
        );
    }

    [Fact]
    public async Task Before_3_1_a_style_says_nothing_of_parts()
    {
        string[] parts = await Multipart.SendAsync(
            """
            multipart/form-data:
              schema: { type: object, properties: { a: { type: array, items: { type: string } } } }
              encoding: { a: { style: form, explode: false } }
            """,
            "A = [\"1\", \"2\"]",
            version: "3.0.3"
        );

        Assert.Equal(["a|1", "a|2"], parts);
    }

    [Fact]
    public async Task Headers_of_a_part_are_properties()
    {
        string[] parts = await Multipart.SendAsync(
            """
            multipart/form-data:
              schema:
                type: object
                required: [file]
                properties:
                  file: { type: string, format: binary }
                  notes: { type: array, items: { type: string } }
                  data: { type: string, contentEncoding: base64 }
                  none: { type: string }
              encoding:
                file:
                  contentType: image/png
                  headers:
                    X-Rate-Limit: { required: true, schema: { type: integer } }
                    X-Kind: { required: true, schema: { type: string, enum: [cover] } }
                    X-Tags: { schema: { type: array, items: { type: string } } }
                    X-Left: { schema: { type: string } }
                notes: { headers: { Content-Language: { $ref: '#/components/headers/Language' } } }
                none: { headers: { X-Must: { required: true, schema: { type: string } } } }
            """,
            """
            File = Make.File("f"), FileXRateLimit = 5, FileXTags = ["a", "b"], Notes = ["x", "y"],
            NotesContentLanguage = "de", Data = [1]
            """,
            "headers:\n  Language: { schema: { type: string } }"
        );

        Assert.Equal(
            [
                "file; filename=f.txt|image/png|X-Rate-Limit: 5|X-Kind: cover|X-Tags: a,b|f",
                "notes|Content-Language: de|x",
                "notes|Content-Language: de|y",
                "data|application/octet-stream|Content-Transfer-Encoding: base64|AQ==",
            ],
            parts
        );
    }

    [Fact]
    public async Task A_part_without_its_required_header_is_not_sent()
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            Multipart.SendAsync(
                """
                multipart/form-data:
                  schema: { type: object, properties: { a: { type: string } } }
                  encoding: { a: { headers: { X-Must: { required: true, schema: { type: string } } } } }
                """,
                "A = \"1\""
            )
        );

        Assert.StartsWith(
            "The part 'a' of send has no header 'X-Must', which is required. Nothing was sent.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Parts_without_names_go_in_their_order()
    {
        string[] parts = await Multipart.SendAsync(
            """
            multipart/mixed:
              schema:
                type: array
                minItems: 2
                prefixItems:
                  - { type: object, properties: { author: { type: string } } }
                  - {}
                  - { type: array, items: { type: integer } }
                items: { type: string }
              prefixEncoding:
                - {}
                - { contentType: image/*, headers: { Content-Location: { required: true, schema: { type: string } } } }
              itemEncoding: { contentType: text/css }
            """,
            """
            Item1 = new() { Author = "A" }, Item2 = Make.File("i", "image/png"), Item2ContentLocation = "/i",
            Item3 = [1, 2], Rest = ["a", "b"]
            """,
            version: "3.2.0"
        );

        Assert.Equal(
            [
                """application/json|{"author":"A"}""",
                "Content-Disposition: attachment; filename=i.txt|image/png|Content-Location: /i|i",
                "application/json|[1,2]",
                "text/css|a",
                "text/css|b",
            ],
            parts
        );
    }

    [Fact]
    public async Task An_item_schema_describes_each_part()
    {
        string[] parts = await Multipart.SendAsync(
            """
            multipart/mixed:
              itemSchema: { $comment: An image }
              itemEncoding: { contentType: image/jpeg }
            """,
            "Items = [Make.File(\"a\"), Make.File(\"b\")]",
            version: "3.2.0"
        );

        Assert.Equal(
            [
                "Content-Disposition: attachment; filename=a.txt|image/jpeg|a",
                "Content-Disposition: attachment; filename=b.txt|image/jpeg|b",
            ],
            parts
        );
    }

    [Fact]
    public async Task A_form_without_parts_obeys_its_encoding_too()
    {
        TestDocument document = Multipart.Document(
            """
            application/x-www-form-urlencoded:
              schema:
                type: object
                properties:
                  places: { type: array, items: { type: object, properties: { x: { type: integer } } } }
                  whole: { type: array, items: { type: object, properties: { x: { type: integer } } } }
                  id: { type: string }
                  url: { type: string }
                  piped: { type: array, items: { type: string } }
                  many: { type: array, items: { type: string } }
                  note: { type: [string, 'null'] }
              encoding:
                whole: { contentType: application/json }
                id: { contentType: application/json }
                url: { allowReserved: true }
                piped: { style: pipeDelimited }
                many: { style: pipeDelimited, explode: true }
            """
        );

        RecordingHandler handler = await Multipart.RecordAsync(
            document,
            """
            Places = [new() { X = 1 }, new() { X = 2 }], Whole = [new() { X = 3 }], Id = "i",
            Url = "https://a/b?c=d&e+f g%20[h]", Piped = ["a", "b"], Many = ["a", "b"], Note = "n"
            """
        );

        Assert.Equal(
            "places=%7B%22x%22%3A1%7D&places=%7B%22x%22%3A2%7D&whole=%5B%7B%22x%22%3A3%7D%5D&id=%22i%22"
                + "&url=https://a/b?c=d%26e%2Bf%20g%20[h]&piped=a%7Cb&many=a&many=b&note=n",
            handler.Body
        );
    }
}
