using Producers.Tests.Servers;
using Xunit.Abstractions;

namespace Producers.Tests;

/// <summary>One application of ASP.NET Core 10, by the documents that Microsoft.AspNetCore.OpenApi and NSwag make of it.</summary>
public sealed class AspNetCoreTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("microsoft-3.0", "documents/microsoft-3.0.json")]
    [InlineData("microsoft-3.1", "documents/microsoft-3.1.json")]
    [InlineData("nswag-3.0", "nswag/nswag-3.0.json")]
    [InlineData("nswag-2.0", "nswag/nswag-2.0.json")]
    public async Task Every_operation_does_what_it_means(string producer, string path)
    {
        await using ServerProcess server = await AspNetCore.StartAsync("Producers.App");
        await new Judge(server, output).CallAllAsync(producer, path, "aspnetcore.jsonc");
    }
}

/// <summary>The same application, by the documents that Swashbuckle makes of it.</summary>
public sealed class SwashbuckleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("swashbuckle-2.0", "documents/swashbuckle-2.0.json")]
    [InlineData("swashbuckle-3.0", "documents/swashbuckle-3.0.json")]
    [InlineData("swashbuckle-3.1", "documents/swashbuckle-3.1.json")]
    public async Task Every_operation_does_what_it_means(string producer, string path)
    {
        await using ServerProcess server = await AspNetCore.StartAsync("Producers.Swashbuckle.App");
        await new Judge(server, output).CallAllAsync(producer, path, "aspnetcore.jsonc");
    }
}
