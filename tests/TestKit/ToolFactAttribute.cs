using Xunit;

namespace TestKit;

/// <summary>
/// Marks a test that requires programs on the machine. If they are missing, it fails in CI; elsewhere, it is skipped with a message about
/// what to install.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] programs) => Skip = Tools.Missing(programs);
}

/// <inheritdoc cref="ToolFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(params string[] programs) => Skip = Tools.Missing(programs);
}
