using System.Text.Json;

namespace LocalServer.Tests;

/// <summary>Between a C# enum and its value on the wire.</summary>
internal static class Spelling
{
    internal static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    internal static T Parse<T>(string value)
        where T : struct, Enum => Enum.Parse<T>(value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
