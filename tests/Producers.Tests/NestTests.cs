using Producers.Tests.Servers;
using Xunit.Abstractions;

namespace Producers.Tests;

/// <summary>An application of NestJS, by the document that its Swagger module makes.</summary>
public sealed class NestTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_operation_does_what_it_means()
    {
        await using ServerProcess server = await Nest.StartAsync();
        await new Judge(server, output).CallAllAsync("nest-3.0", "openapi.json", "nest.jsonc");
    }
}
