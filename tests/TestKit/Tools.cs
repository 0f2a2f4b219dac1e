namespace TestKit;

/// <summary>Determines which programs are installed.</summary>
internal static class Tools
{
    private static readonly string[] Folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
        Path.PathSeparator,
        StringSplitOptions.RemoveEmptyEntries
    );

    /// <summary>Returns the reason for skipping a test, or null if nothing is missing or in CI.</summary>
    /// <param name="programs">The names of the required programs. Alternatives are separated by <c>|</c>.</param>
    public static string? Missing(string[] programs) =>
        Environment.GetEnvironmentVariable("CI") != "true"
        && Array.Find(programs, static program => !program.Split('|').Any(IsInstalled)) is { } missing
            ? $"It needs {missing.Replace("|", " or ", StringComparison.Ordinal)}, which is not on the PATH."
            : null;

    private static bool IsInstalled(string program) =>
        Folders.Any(folder =>
            File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))
        );
}
