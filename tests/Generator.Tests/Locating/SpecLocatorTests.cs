using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Locating;
using Generator.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Locating;

/// <summary>Places are written down by hand: line and character from 1, as editors show them, and the text that is underlined.</summary>
public class SpecLocatorTests
{
    private const string Yaml = """
        # Pets
        openapi: 3.0.3
        paths:
          /pets/{id}:   # one pet
            get: &get
              "tags": [a, {b: c}]
              'parameters':
                - name: id
                  in: path
                - $ref: '#/x'
                -   - nested
                - {name: flow, in: query}
                - 😀: pile
                  after: 1
            put: *get
            patch:
              <<: *get
              summary: >
                folded
                text
            post: {servers: [{url: https://a.example}], last: 1}
        a~b/c: 1
        """;

    private const string Json = """
        {
          "openapi": "3.0.3", "paths": {
            "/pets/{id}": { "get": { "tags": ["a", {"b": "c"}, [1]], "é\u0062": "😀", "x": 1 } }
          },
          "twice": 1,
            "twice": { "in": true }
        }
        """;

    [Theory]
    [InlineData("#", 1, 1, "# Pets")]
    [InlineData("#/openapi", 2, 1, "openapi")]
    [InlineData("#/paths/~1pets~1{id}", 4, 3, "/pets/{id}")]
    [InlineData("#/paths/~1pets~1%7Bid%7D/get", 5, 5, "get")]
    [InlineData("#/paths/~1pets~1{id}/get/tags", 6, 7, "\"tags\"")]
    [InlineData("#/paths/~1pets~1{id}/get/tags/0", 6, 16, "a")]
    [InlineData("#/paths/~1pets~1{id}/get/tags/1", 6, 19, "{")]
    [InlineData("#/paths/~1pets~1{id}/get/tags/1/b", 6, 20, "b")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters", 7, 7, "'parameters'")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/0", 8, 11, "name")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/0/in", 9, 11, "in")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/1/$ref", 10, 11, "$ref")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/2", 11, 13, "-")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/2/0", 11, 15, "nested")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/3", 12, 11, "{")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/3/in", 12, 24, "in")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/4", 13, 11, "😀")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/4/after", 14, 11, "after")]
    [InlineData("#/paths/~1pets~1{id}/put", 15, 5, "put")]
    [InlineData("#/paths/~1pets~1{id}/put/parameters/0/in", 9, 11, "in")]
    [InlineData("#/paths/~1pets~1{id}/patch/tags", 6, 7, "\"tags\"")]
    [InlineData("#/paths/~1pets~1{id}/patch/summary", 18, 7, "summary")]
    [InlineData("#/paths/~1pets~1{id}/post/last", 21, 49, "last")]
    [InlineData("#/paths/~1pets~1{id}/post/servers/0/url", 21, 23, "url")]
    [InlineData("#/paths/~1pets~1{id}/get/responses/200/schema", 5, 5, "get")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/9/in", 7, 7, "'parameters'")]
    [InlineData("#/nothing/at/all", 1, 1, "# Pets")]
    [InlineData("#/a~0b~1c", 22, 1, "a~b/c")]
    public void Yaml_has_keys_and_items(string pointer, int line, int character, string underlined)
    {
        AssertPlace("a.yaml", Yaml, pointer, line, character, underlined);
        AssertPlace(
            "a.yaml",
            Yaml.Replace("\n", "\r\n", StringComparison.Ordinal),
            pointer,
            line,
            character,
            underlined
        );
    }

    [Theory]
    [InlineData("#", 1, 1, "{")]
    [InlineData("#/openapi", 2, 3, "\"openapi\"")]
    [InlineData("#/paths", 2, 23, "\"paths\"")]
    [InlineData("#/paths/~1pets~1{id}/get/tags/0", 3, 39, "\"a\"")]
    [InlineData("#/paths/~1pets~1{id}/get/tags/1", 3, 44, "{")]
    [InlineData("#/paths/~1pets~1{id}/get/tags/1/b", 3, 45, "\"b\"")]
    [InlineData("#/paths/~1pets~1{id}/get/tags/2/0", 3, 57, "1")]
    [InlineData("#/paths/~1pets~1{id}/get/éb", 3, 62, "\"é\\u0062\"")]
    [InlineData("#/paths/~1pets~1{id}/get/x", 3, 79, "\"x\"")]
    [InlineData("#/twice", 6, 5, "\"twice\"")]
    [InlineData("#/twice/in", 6, 16, "\"in\"")]
    [InlineData("#/twice/out", 6, 5, "\"twice\"")]
    public void Json_has_keys_and_items(string pointer, int line, int character, string underlined)
    {
        AssertPlace("a.json", Json, pointer, line, character, underlined);
        AssertPlace(
            "a.yaml",
            Json.Replace("\n", "\r\n", StringComparison.Ordinal),
            pointer,
            line,
            character,
            underlined
        );
    }

    [Theory]
    [InlineData("a.json", "{\"a\": {\"b\": 1, \"c\": ], \"d\": 2}", "#/a/c", 1, 16, "\"c\"")]
    [InlineData("a.json", "{\"a\": {\"b\": 1, \"c\"", "#/a/b", 1, 8, "\"b\"")]
    [InlineData("a.yaml", "a:\n  b: 1\n  c: [d\ne: 1\n", "#/a/b", 2, 3, "b")]
    [InlineData("a.yaml", "a:\n  b: 1\n  c: [d\ne: 1\n", "#/e", 1, 1, "a:")]
    [InlineData("a.yaml", "", "#/a", 1, 1, "")]
    [InlineData("a.json", "{", "#/a", 1, 1, "{")]
    [InlineData("a.yaml", "a: 1\n---\nb: 2\n", "#/b", 1, 1, "a: 1")]
    [InlineData("a.yaml", "\uFEFFa: 1\nb: 2\n", "#/b", 2, 1, "b")]
    [InlineData("a.json", "\uFEFF{\"b\": 2}", "#/b", 1, 3, "\"b\"")]
    [InlineData("a.yaml", "a:\t1\nb:\t{c: 1,\td: 2}\n", "#/b/d", 2, 11, "d")]
    [InlineData("a.yaml", "{openapi: 3, paths: {/a: {get: 1}}}", "#/paths/~1a/get", 1, 27, "get")]
    [InlineData("a.yaml", "%YAML 1.2\n---\na: 1\n", "#/a", 3, 1, "a")]
    public void What_parses_is_found_in_broken_and_in_odd_texts(
        string path,
        string text,
        string pointer,
        int line,
        int character,
        string underlined
    )
    {
        AssertPlace(path, text, pointer, line, character, underlined);
    }

    [Theory]
    [InlineData("ab: cd,\nef: 1", 4, 1, 5, "cd")]
    [InlineData("ab: cd,\nef: 1", 8, 2, 1, "ef")]
    [InlineData("ab: cd,\nef: 1", 6, 1, 7, ",")]
    [InlineData("ab: cd,\nef: 1", 13, 2, 6, "")]
    [InlineData("ab: cd,\nef: 1", 999, 2, 6, "")]
    public void A_place_in_the_text_is_taken_as_it_says(
        string text,
        int offset,
        int line,
        int character,
        string underlined
    )
    {
        AssertPlace("a.yaml", text, new Place("#", offset), line, character, underlined);
    }

    [Fact]
    public void A_circle_of_anchors_and_a_deep_text_end()
    {
        Assert.Equal(0, Locate("a.yaml", "a: &a {<<: *a}\nb: *a\n", "#/a/x/y").SourceSpan.Start);
        string deep = "a: 1\nb: " + new string('[', 20_000);
        Assert.Equal(new TextSpan(10, 1), Locate("a.yaml", deep, "#/b/0/0").SourceSpan);
    }

    [Theory]
    [InlineData("../shared/common.yaml#/Pet/name", "/repo/shared/common.yaml", 2, 3)]
    [InlineData("none.yaml#/Pet", "/repo/api/spec.yaml", 1, 1)]
    [InlineData("#/b", "/repo/api/spec.yaml", 2, 1)]
    public void A_place_in_another_document_is_there(string pointer, string path, int line, int character)
    {
        AssertAmongOthers(new Place(pointer), path, line, character);
    }

    [Fact]
    public void A_character_of_another_document_is_there() =>
        AssertAmongOthers(new Place("../shared/common.yaml#", 5), "/repo/shared/common.yaml", 2, 1);

    [Fact]
    public void A_pointer_into_another_document_is_not_looked_for_in_this_one()
    {
        Assert.Equal(0, Locate("a.yaml", "a: 1\nPet: 2\n", "other.yaml#/Pet").SourceSpan.Start);
    }

    private static void AssertAmongOthers(Place place, string path, int line, int character)
    {
        FileLinePositionSpan actual = SpecLocator
            .Locate(
                Spec.Text("/repo/api/spec.yaml", "Pet: 1\nb: 2\n"),
                place,
                [Spec.Text("/repo/shared/common.yaml", "Pet:\n  name: 1\n")],
                CancellationToken.None
            )
            .GetLineSpan();

        Assert.Equal(
            (path, line, character),
            (actual.Path, actual.StartLinePosition.Line + 1, actual.StartLinePosition.Character + 1)
        );
    }

    private static Location Locate(string path, string text, string pointer) => Locate(path, text, new Place(pointer));

    private static Location Locate(string path, string text, Place place) =>
        SpecLocator.Locate(Spec.Text(path, text), place, [], CancellationToken.None);

    private static void AssertPlace(
        string path,
        string text,
        string pointer,
        int line,
        int character,
        string underlined
    ) => AssertPlace(path, text, new Place(pointer), line, character, underlined);

    private static void AssertPlace(string path, string text, Place place, int line, int character, string underlined)
    {
        Location location = Locate(path, text, place);
        FileLinePositionSpan actual = location.GetLineSpan();

        Assert.Equal(path, actual.Path);
        Assert.Equal((line, character), (actual.StartLinePosition.Line + 1, actual.StartLinePosition.Character + 1));
        Assert.Equal(underlined, text.Substring(location.SourceSpan.Start, location.SourceSpan.Length));
        Assert.Equal(line, actual.EndLinePosition.Line + 1);
    }
}
