namespace RecordsImporter;

/// <summary>The exception that is thrown when the run cannot continue. The message is shown to the user.</summary>
internal sealed class StopException(ExitCode code, string message) : Exception(message)
{
    internal ExitCode Code => code;
}
