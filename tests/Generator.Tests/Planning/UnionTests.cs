using System.Reflection;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>How the branches of a choice are told apart at run time, and that nothing is lost.</summary>
public class UnionTests
{
    private const string Pets = """
        Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string }, breed: { type: string } } }
        """;

    [Theory]
    [InlineData("""{"kind":"Cat","lives":9}""", "Cat")]
    [InlineData("""{"lives":9,"kind":"Cat"}""", "Cat")]
    [InlineData("""{"kind":"hound","breed":"x"}""", "Dog")]
    [InlineData("""{"kind":"fish","fins":2}""", "JsonElement")]
    [InlineData("""{"fins":2}""", "JsonElement")]
    [InlineData("7", "JsonElement")]
    public void ADiscriminatorTells(string json, string branch) =>
        AssertBranch(
            Pets
                + """

                Pet:
                  oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]
                  discriminator: { propertyName: kind, mapping: { hound: '#/components/schemas/Dog' } }
                """,
            json,
            branch
        );

    [Theory]
    [InlineData("""{"kind":"Cat","lives":9}""", "Cat")]
    [InlineData("""{"kind":"Dog"}""", "Dog")]
    public void AConstantTells(string json, string branch) =>
        AssertBranch(
            """
            Cat: { type: object, required: [kind], properties: { kind: { type: string, enum: [Cat] }, lives: { type: integer } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [Dog] }, lives: { type: integer } } }
            Pet: { anyOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }
            """,
            json,
            branch
        );

    [Theory]
    [InlineData("""{"lives":9,"kind":1}""", "Cat")]
    [InlineData("""{"kind":2}""", "Dog")]
    [InlineData("""{"kind":3,"lives":9}""", "JsonElement")]
    public void AConstantNumberTells(string json, string branch) =>
        AssertBranch(
            """
            Cat: { type: object, required: [kind], properties: { kind: { type: integer, enum: [1] }, lives: { type: integer } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: integer, enum: [2] }, breed: { type: string } } }
            Pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }
            """,
            json,
            branch
        );

    [Theory]
    [InlineData("""{"kind":"x","lives":9}""", "Cat")]
    [InlineData("""{"kind":"x","breed":"y"}""", "Dog")]
    public void APropertyThatOnlyOneHasTells(string json, string branch) =>
        AssertBranch(
            Pets + "\nPet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }",
            json,
            branch
        );

    [Theory]
    [InlineData("\"text\"", "String")]
    [InlineData("true", "Boolean")]
    [InlineData("12", "Int64")]
    [InlineData("[\"a\"]", "String[]")]
    [InlineData("""{"kind":"x","lives":9}""", "Cat")]
    public void TheTypeOfTheJsonTells(string json, string branch) =>
        AssertBranch(
            Pets
                + """

                Pet:
                  oneOf:
                    - { type: string }
                    - { type: boolean }
                    - { type: integer }
                    - { type: array, items: { type: string } }
                    - { $ref: '#/components/schemas/Cat' }
                """,
            json,
            branch
        );

    [Fact]
    public void ANullBranchIsANullableUnion()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                Pets
                    + """

                    Pet: { oneOf: [ { type: 'null' }, { $ref: '#/components/schemas/Cat' }, { type: string } ] }
                    Owner: { type: object, required: [pet], properties: { pet: { $ref: '#/components/schemas/Pet' } } }
                    """,
                "3.1.0"
            )
        );
        Assert.Equal("""{"pet":null}""", emitted.RoundTrip("Owner", """{"pet":null}"""));
        Assert.Equal("""{"pet":"x"}""", emitted.RoundTrip("Owner", """{"pet":"x"}"""));
    }

    [Theory]
    [InlineData("{ type: string, format: uuid }, { type: string }", "String")]
    [InlineData("{ type: integer }, { type: number }", "Nullable`1")]
    public void SeveralOfOneJsonTypeAreOne(string branches, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas($"Holder: {{ type: object, properties: {{ value: {{ oneOf: [ {branches} ] }} }} }}")
        );
        Assert.Equal(type, emitted.Type("Holder").GetProperty("Value")!.PropertyType.Name);
    }

    [Fact]
    public void WhatStandsBesideAChoiceBelongsToEachBranch()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Shape:
                  type: object
                  required: [name]
                  properties: { name: { type: string } }
                  oneOf:
                    - { title: Circle, type: object, required: [radius], properties: { radius: { type: number } } }
                    - { title: Square, type: object, required: [side], properties: { side: { type: number } } }
                """
            )
        );
        object shape = emitted.Read("Shape", """{"name":"c","radius":2}""")!;
        object circle = shape.GetType().GetProperty("Value")!.GetValue(shape)!;
        Assert.Equal("ShapeCircle", circle.GetType().Name);
        Assert.Equal("c", circle.GetType().GetProperty("Name")!.GetValue(circle));
        Assert.Equal("""{"name":"c","radius":2}""", EmittedAssembly.Write(shape));
    }

    [Fact]
    public void AUnionMayHoldItself()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                """
                Tree:
                  oneOf:
                    - { type: string }
                    - { type: object, required: [left], properties: { left: { $ref: '#/components/schemas/Tree' } } }
                """
            )
        );
        Assert.Equal("""{"left":{"left":"leaf"}}""", emitted.RoundTrip("Tree", """{"left":{"left":"leaf"}}"""));
    }

    [Fact]
    public void ABranchConvertsAndTwoUnionsOfEqualValuesAreEqual()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Schemas(
                Pets
                    + "\nPet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { type: array, items: { type: string } } ] }"
            ),
            """
            #nullable enable
            namespace Test.Api;
            public static class Use
            {
                public static Pet Convert() => new Cat { Kind = "x", Lives = 9 };
                public static string Match(Pet pet) => pet.Match(cat => "cat " + cat.Lives, list => "list " + list.Count, json => "json");
                public static bool Get(Pet pet) => pet.TryGet(out Cat? cat) && cat.Lives == 9;
            }
            """
        );
        MethodInfo[] use = emitted.Type("Use").GetMethods();
        object pet = use.Single(method => method.Name == "Convert").Invoke(null, null)!;
        Assert.Equal("cat 9", use.Single(method => method.Name == "Match").Invoke(null, [pet]));
        Assert.Equal(true, use.Single(method => method.Name == "Get").Invoke(null, [pet]));
        Assert.Equal(pet, emitted.Read("Pet", """{"kind":"x","lives":9}"""));
        Assert.Equal(emitted.Read("Pet", """["a","b"]"""), emitted.Read("Pet", """["a","b"]"""));
        Assert.NotEqual(emitted.Read("Pet", """["a","b"]"""), emitted.Read("Pet", """["a"]"""));
    }

    private static void AssertBranch(string schemas, string json, string branch)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Spec.Schemas(schemas));
        object union = emitted.Read("Pet", json)!;
        object value = union.GetType().GetProperty("Value")!.GetValue(union)!;
        Assert.Equal(
            branch,
            value is System.Collections.IEnumerable and not string ? "String[]" : value.GetType().Name
        );
        Assert.Equal(json.Length, EmittedAssembly.Write(union).Length);
    }
}
