using Producers.Tests.Servers;
using Xunit.Abstractions;

namespace Producers.Tests;

/// <summary>An application of FastAPI, as two releases of Debian have it: with pydantic 1, which writes 3.0, and 2, which writes 3.1.</summary>
public sealed class FastApiTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("fastapi-3.0", "bookworm", "python3-fastapi=0.92.*", "python3-uvicorn", "python3-multipart")]
    [InlineData("fastapi-3.1", "trixie", "python3-fastapi=0.115.*", "python3-uvicorn", "python3-python-multipart")]
    public async Task Every_operation_does_what_it_means(string producer, string suite, params string[] packages)
    {
        await using ServerProcess server = await FastApi.StartAsync(suite, packages);
        await new Judge(server, output).CallAllAsync(producer, "openapi.json", "fastapi.jsonc");
    }
}
