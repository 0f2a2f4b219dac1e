using System.Reflection;
using CampaignsGen.Package.Tests.Packing;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("CampaignsGen.Package.Tests.PackageTestFramework", "Package.Tests")]

namespace CampaignsGen.Package.Tests;

/// <summary>xunit, which clears away the packages of this run after the last test of the assembly.</summary>
/// <remarks>A fixture of a collection would do so too, and would let only one test run at a time.</remarks>
public sealed class PackageTestFramework(IMessageSink messageSink) : XunitTestFramework(messageSink)
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(
        AssemblyName assemblyName,
        ISourceInformationProvider sources,
        IMessageSink diagnostics
    ) : XunitTestFrameworkExecutor(assemblyName, sources, diagnostics)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases,
            IMessageSink execution,
            ITestFrameworkExecutionOptions options
        )
        {
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, execution, options);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(
        ITestAssembly assembly,
        IEnumerable<IXunitTestCase> testCases,
        IMessageSink diagnostics,
        IMessageSink execution,
        ITestFrameworkExecutionOptions options
    ) : XunitTestAssemblyRunner(assembly, testCases, diagnostics, execution, options)
    {
        // The end is reported when this has returned, so nothing ends the process before.
        protected override Task BeforeTestAssemblyFinishedAsync()
        {
            PackedPackages.DeleteAll();
            return base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
