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
}
