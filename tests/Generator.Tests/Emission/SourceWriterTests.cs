using CampaignsGen.Generator.Emission;
using Xunit;

namespace Generator.Tests.Emission;

public class SourceWriterTests
{
    [Fact]
    public void BlocksAreIndented()
    {
        SourceWriter writer = new();
        writer.Open("class A");
        writer.Line();
        writer.Line("int b;");
        writer.Close();
        Assert.Equal("class A\n{\n\n    int b;\n}\n", writer.Take());
    }

    [Fact]
    public void AnOpenBlockIsAFault()
    {
        SourceWriter writer = new();
        writer.Open("class A");
        Assert.Throws<InvalidOperationException>(() => writer.Take());
    }

    [Fact]
    public void ALineThatIsTooLongEndsWhereItMay()
    {
        string name = new('N', 70);
        SourceWriter writer = new();
        writer.Line($"public static implicit operator {name}({name} value) => new(value);");
        writer.Line($"public sealed partial class {name}s : Union<{name}s>");
        writer.Line($"{name}.Call(\"{name}, {name}\", {name});");
        Assert.Equal(
            $"""
            public static implicit operator {name}(
                {name} value) => new(value);
            public sealed partial class {name}s
                : Union<{name}s>
            {name}.Call(
                "{name}, {name}",
                {name});

            """.ReplaceLineEndings("\n"),
            writer.Take()
        );
    }

    [Fact]
    public void BlanksAtTheStartOfALineAreNoPlaceToEndIt()
    {
        string text = $"    \"{new string('n', 140)}\",";
        SourceWriter writer = new();
        writer.Line(text);
        Assert.Equal(text + "\n", writer.Take());
    }

    [Fact]
    public void MarksOfNamespacesAreTakenOutAndNoted()
    {
        IReadOnlyList<string> noted = [];
        SourceWriter writer = new();
        writer.Line($"{WellKnown.IReadOnlyList}<{WellKnown.Uri}> a;");
        string text = writer.Take(
            (head, namespaces) =>
            {
                head.Line("// Head");
                noted = namespaces;
            }
        );
        Assert.Equal("// Head\nIReadOnlyList<Uri> a;\n", text);
        Assert.Equal(["System", "System.Collections.Generic"], noted);
    }
}
