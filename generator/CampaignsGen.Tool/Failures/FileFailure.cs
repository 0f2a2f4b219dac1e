namespace CampaignsGen.Tool.Failures;

/// <summary>Converts exceptions of the file system to messages that name the file.</summary>
internal static class FileFailure
{
    /// <summary>Determines whether an exception is thrown by the file system.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>Creates the exception for a file that cannot be read.</summary>
    public static ToolException Read(string path, Exception cause) =>
        new(
            cause is FileNotFoundException or DirectoryNotFoundException
                ? $"The file '{path}' does not exist."
                : $"The file '{path}' cannot be read: {Reason(cause)}"
        );

    /// <summary>Creates the exception for a file that cannot be written.</summary>
    public static ToolException Write(string path, Exception cause) =>
        new($"The file '{path}' cannot be written: {Reason(cause)}");

    private static string Reason(Exception cause) =>
        cause is UnauthorizedAccessException ? "you do not have the permission to do so." : cause.Message;
}
