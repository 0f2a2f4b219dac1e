using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.DependencyInjection;

/// <summary>Servers and addresses from the configuration.</summary>
public sealed class ServerBindingTests
{
    private enum Site
    {
        Live,
        Test,
    }

    [Theory]
    [InlineData("Test", "Test", null)]
    [InlineData("test", "Test", null)]
    [InlineData("1", "Test", null)]
    [InlineData(null, "Live", null)]
    [InlineData("", "Live", null)]
    [InlineData("7", "Live", "'Server' in the configuration cannot be read. To fix this, use one of Live, Test.")]
    [InlineData("Moon", "Live", "'Server' in the configuration cannot be read. To fix this, use one of Live, Test.")]
    public void A_server_is_chosen_by_its_name(string? value, string expected, string? failure)
    {
        PetOptions options = PetOptions.Valid();
        var configuration = new MemoryConfiguration(new() { ["Server"] = value });
        ApiClientBinding.Bind(configuration, options);

        Site site = ApiClientBinding.BindServer(configuration, options, "Server", Site.Live);

        Assert.Equal(expected, site.ToString());
        Assert.Equal(failure, options.Validate().SingleOrDefault());
    }

    [Theory]
    [InlineData("https://a.example/x", "https://a.example/x", null)]
    [InlineData(null, "https://before.example/", null)]
    [InlineData(
        "a.example",
        "https://before.example/",
        "'Files' in the configuration cannot be read. To fix this, use an absolute address such as https://api.example.com/v1."
    )]
    public void An_address_is_absolute(string? value, string expected, string? failure)
    {
        PetOptions options = PetOptions.Valid();
        var configuration = new MemoryConfiguration(new() { ["Files"] = value });
        ApiClientBinding.Bind(configuration, options);

        Uri? address = ApiClientBinding.BindAddress(configuration, options, "Files", new Uri("https://before.example"));

        Assert.Equal(expected, address!.AbsoluteUri);
        Assert.Equal(failure, options.Validate().SingleOrDefault());
    }
}
