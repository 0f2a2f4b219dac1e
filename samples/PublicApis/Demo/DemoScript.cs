namespace PublicApis.Demo;

/// <summary>Represents what the demo does with an API.</summary>
/// <param name="CredentialOption">The option of the client that has the credential.</param>
/// <param name="CredentialHeader">What precedes the credential in each request.</param>
/// <param name="Runs">The runs of the task.</param>
/// <param name="Steps">The requests that the runs send, in their order.</param>
internal sealed record DemoScript(
    string CredentialOption,
    string CredentialHeader,
    DemoTaskRun[] Runs,
    params DemoStep[] Steps
);

/// <summary>Represents a run of a task.</summary>
/// <param name="ExitCode">How it ends.</param>
/// <param name="Arguments">The arguments of the task.</param>
internal sealed record DemoTaskRun(int ExitCode, params string[] Arguments);
