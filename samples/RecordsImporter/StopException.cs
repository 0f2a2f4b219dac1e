namespace RecordsImporter;

/// <summary>The exception that is thrown when the run cannot continue; the message is for the screen.</summary>
internal sealed class StopException(ExitCode code, string message) : Exception(message)
{
    internal ExitCode Code => code;
}
