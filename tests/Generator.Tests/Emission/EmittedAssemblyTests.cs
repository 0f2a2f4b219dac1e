using TestKit;
using Xunit;
using Xunit.Sdk;

namespace Generator.Tests.Emission;

/// <summary>What the other tests load is what the compiler has nothing to say of.</summary>
public class EmittedAssemblyTests
{
    [Theory]
    [InlineData("class A { void M() { int unused; } }", "CS0168")]
    [InlineData("class A { private int unused; }", "CS0169")]
    [InlineData("class A { string M() => null; }", "CS8603")]
    [InlineData("class A { string P { get; set; } }", "CS8618")]
    [InlineData("/// <summary><see cref=\"B\"/></summary>\npublic class A;", "CS1574")]
    [InlineData("/// <summary>\npublic class A;", "CS1570")]
    [InlineData("#warning A", "CS1030")]
    [InlineData("class A { void M() => B(); }", "CS0103")]
    [InlineData("class A { B P { get; set; } }", "CS0246")]
    [InlineData("class A {", "CS1513")]
    public void A_project_that_the_compiler_warns_of_is_not_loaded(string code, string id)
    {
        GeneratorRun run = GeneratorRun.Of([], code);
        XunitException failure = Assert.ThrowsAny<XunitException>(() => EmittedAssembly.Of(run));

        Assert.Contains(id, run.CompilerDiagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains(id, failure.Message, StringComparison.Ordinal);
    }
}
