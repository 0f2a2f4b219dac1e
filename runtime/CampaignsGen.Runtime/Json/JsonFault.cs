using System.Text.Json;

namespace CampaignsGen.Runtime;

/// <summary>What a <see cref="JsonException"/> of ours says beside its message and path, in its <see cref="Exception.Data"/>.</summary>
internal static class JsonFault
{
    private const string OffsetKey = "Offset";
    private const string ExpectedKey = "Expected";
    private const string FoundKey = "Found";

    /// <summary>Makes a fault.</summary>
    /// <param name="exception">Its message, path and place.</param>
    /// <param name="offset">The byte in the text, from 0.</param>
    /// <param name="expected">What is expected there; null where the text is malformed.</param>
    /// <param name="found">What is there instead; null where the text is malformed.</param>
    internal static JsonException With(this JsonException exception, long? offset, string? expected, string? found)
    {
        exception.Data[OffsetKey] = offset;
        exception.Data[ExpectedKey] = expected;
        exception.Data[FoundKey] = found;
        return exception;
    }

    internal static long? Offset(Exception exception) => exception.Data[OffsetKey] as long?;

    internal static string? Expected(Exception exception) => exception.Data[ExpectedKey] as string;

    internal static string? Found(Exception exception) => exception.Data[FoundKey] as string;
}
