namespace Benchmarks.Aot;

/// <summary>Where a program's requests go: to the stub, or into the network, so that what sends them is in each program.</summary>
internal static class Programs
{
    public static HttpMessageHandler Handler(string[] args) =>
        args is ["connect"] ? new SocketsHttpHandler { AllowAutoRedirect = false } : new StubHandler();
}
