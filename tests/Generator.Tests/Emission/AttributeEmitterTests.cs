using System.CodeDom.Compiler;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using CampaignsGen.Generator;
using TestKit;
using Xunit;

namespace Generator.Tests.Emission;

/// <summary>Every emitted type says who wrote it, and a report of coverage leaves all emitted code out.</summary>
public sealed class AttributeEmitterTests : IDisposable
{
    private readonly EmittedAssembly emitted = EmittedAssembly.Of(EveryKind.Document());

    [Fact]
    public void The_document_has_every_kind_of_type()
    {
        string[] clients =
        [
            "ITestClient",
            "ITestClientFactory",
            "TestClient",
            "IPetsClient",
            "PetsClient",
            "IRoomsClient",
            "RoomsClient",
        ];
        string[] ofClient =
        [
            "Factory",
            "Options",
            "CallOptions",
            "Server",
            "Json",
            "Converter",
            "ServiceCollectionExtensions",
        ];
        string[] operations = ["ListPetsApiResponse", "AddPictureApiResponse", "FollowRoomApiResponse"];
        string[] brought = ["ListPetsHeaders", "ListPetsRequest", "AddPictureForm", "AddPictureFormMultipart"];
        string[] models = ["Pet", "Owner", "Length", "Metres", "Feet", "Point", "Animal", "Cat", "FollowRoomEvent"];
        Assert.Equal(
            [
                .. clients
                    .Concat(ofClient.Select(static end => "TestClient" + end))
                    .Concat(operations)
                    .Concat(brought)
                    .Concat(models.SelectMany(static name => new[] { name, name + "Json" }))
                    .Append("Size")
                    .Append("Level")
                    .Order(StringComparer.Ordinal),
            ],
            Written().Select(static type => type.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal("RawUnion`1", emitted.Type("Length").BaseType!.Name);
    }

    [Fact]
    public void Every_type_says_who_wrote_it()
    {
        string version = typeof(OpenApiClientGenerator).Assembly.GetName().Version!.ToString(fieldCount: 2);
        Assert.All(
            Written(),
            type =>
            {
                GeneratedCodeAttribute? mark = type.GetCustomAttribute<GeneratedCodeAttribute>();
                Assert.True(mark is not null, $"{type} has no GeneratedCode.");
                Assert.Equal(("CampaignsGen", version), (mark.Tool, mark.Version));
            }
        );
    }

    [Fact]
    public void No_report_of_coverage_counts_a_class() =>
        Assert.All(
            Written().Where(static type => type is { IsInterface: false, IsEnum: false }),
            static type =>
                Assert.True(
                    type.IsDefined(typeof(ExcludeFromCodeCoverageAttribute)),
                    $"{type} counts as the user's code."
                )
        );

    [Theory]
    [InlineData("Size")]
    [InlineData("Level")]
    [InlineData("Owner")]
    [InlineData("Length")]
    [InlineData("TestClientOptions")]
    [InlineData("ListPetsApiResponse")]
    public void A_debugger_shows_it_as_the_runtime_says(string name)
    {
        Type type = emitted.Type(name);
        Assert.True(type.IsDefined(typeof(DebuggerDisplayAttribute), inherit: true));
        Assert.False(type.IsDefined(typeof(DebuggerDisplayAttribute), inherit: false));
    }

    public void Dispose() => emitted.Dispose();

    /// <summary>The types but those that the compiler makes, and those inside others, to which what is said of these applies.</summary>
    private IEnumerable<Type> Written() =>
        emitted.Types.Where(static type =>
            type.DeclaringType is null && !type.IsDefined(typeof(CompilerGeneratedAttribute))
        );
}
