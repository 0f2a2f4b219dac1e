namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>Another package brings an analyzer with a Microsoft.OpenApi.dll of its own, of another version.</summary>
public class OtherAnalyzerTests
{
    [Fact]
    public async Task Both_generators_run_each_with_its_own_dependency()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("OtherAnalyzer", "net10.0");
        await PackOtherAsync(project);
        project
            .WithClient()
            .WithPackage("OtherGenerator", project.Packages.Version)
            .WithFile(
                "Program.cs",
                """
                using Acme.Campaigns;

                Console.WriteLine(OtherGenerator.Answer.FromItsOpenApi);
                Console.WriteLine(CampaignState.Running.Value);
                """
            );

        ProcessResult build = (await project.BuildAsync()).ShouldSucceed();
        ProcessResult run = (await project.RunAsync("net10.0")).ShouldSucceed();

        Assert.DoesNotContain("warning", build.Output);
        Assert.Contains("Microsoft.OpenApi 1.2.3.4", run.Output);
        Assert.Contains("RUNNING", run.Output);
    }

    private static async Task PackOtherAsync(ConsumerProject project)
    {
        string root = Path.Combine(project.Packages.Root, "OtherGeneratorSource");
        Write(
            root,
            "Microsoft.OpenApi/Microsoft.OpenApi.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <AssemblyVersion>1.2.3.4</AssemblyVersion>
              </PropertyGroup>
            </Project>
            """
        );
        Write(
            root,
            "Microsoft.OpenApi/Document.cs",
            """
            namespace Microsoft.OpenApi
            {
                public static class Document
                {
                    public static string Describe() =>
                        typeof(Document).Assembly.GetName().Name + " " + typeof(Document).Assembly.GetName().Version;
                }
            }
            """
        );
        Write(
            root,
            "OtherGenerator/OtherGenerator.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                <NoWarn>$(NoWarn);NU5128;RS1036;RS1041</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
                <ProjectReference Include="../Microsoft.OpenApi/Microsoft.OpenApi.csproj" PrivateAssets="all" />
                <None Include="$(OutputPath)OtherGenerator.dll" Pack="true" PackagePath="analyzers/dotnet/cs" />
                <None Include="$(OutputPath)Microsoft.OpenApi.dll" Pack="true" PackagePath="analyzers/dotnet/cs" />
              </ItemGroup>
            </Project>
            """
        );
        Write(
            root,
            "OtherGenerator/AnswerGenerator.cs",
            """
            using Microsoft.CodeAnalysis;

            [Generator]
            public sealed class AnswerGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterPostInitializationOutput(output => output.AddSource(
                        "Answer.g.cs",
                        "namespace OtherGenerator { internal static class Answer { public const string FromItsOpenApi = \""
                            + Microsoft.OpenApi.Document.Describe() + "\"; } }"));
            }
            """
        );
        ProcessResult result = await Processes.DotNetAsync(
            Path.Combine(root, "OtherGenerator"),
            "pack",
            "--nologo",
            "--output",
            project.Packages.Feed,
            "-p:UseSharedCompilation=false",
            "-p:Version=" + project.Packages.Version,
            "-p:AssemblyVersion=1.2.3.4"
        );
        result.ShouldSucceed();
    }

    private static void Write(string root, string path, string text)
    {
        string file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
