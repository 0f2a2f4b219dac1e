using TestKit;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>Tests that publish for the machine itself, which needs its linker: on Linux in CI they fail without one, elsewhere they are skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? Tools.Missing(["clang|gcc"]) : null;
}
