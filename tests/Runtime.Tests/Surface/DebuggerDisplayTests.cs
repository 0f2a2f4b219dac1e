using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Json;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Surface;

/// <summary>What a debugger shows of a value in one line: what it is, and no credential.</summary>
public sealed partial class DebuggerDisplayTests
{
    private const string Secret = "S3cr3t";

    [Fact]
    public void An_open_enum_says_what_is_not_known()
    {
        Assert.Equal("air", Shown(ParcelRoute.Air));
        Assert.Equal("sea (not known)", Shown(ParcelRoute.FromValue("sea")));
        Assert.Equal("Count = 2", Shown(ParcelRoute.Known));
    }

    [Fact]
    public void A_union_shows_its_value()
    {
        Assert.Equal("5", Shown(new Weight(5)));
        Assert.Equal("[1,2]", Shown(new Length(JsonDocument.Parse("[1,2]").RootElement)));
    }

    [Fact]
    public void An_optional_tells_null_from_left_out()
    {
        Assert.Equal("(omitted)", Shown(default(Optional<string?>)));
        Assert.Equal("null", Shown(new Optional<string?>(null)));
        Assert.Equal("\"null\"", Shown(new Optional<string?>("null")));
        Assert.Equal("1.5", Shown(new Optional<double?>(1.5)));
    }

    [Fact]
    public void Options_show_their_address_only()
    {
        PetOptions options = PetOptions.Valid(new Uri($"https://me:{Secret}@pets.example/v1?key={Secret}"));
        options.ApiKey = Secret;
        options.Token = Secret;
        options.Login = new BasicCredential("me", Secret);

        Assert.StartsWith("PetOptions for https://pets.example/v1", Shown(options), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Shown(options), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Shown(options.Token!), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Shown(options.Login), StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_shows_its_status_and_what_is_wrong_but_no_body()
    {
        var answer = new ApiResponseData(HttpStatusCode.OK, ApiHeaders.Empty, Secret, Secret);
        Assert.Equal("200 OK", Shown(new ApiRawResponse(answer)));
        answer = new ApiResponseData(HttpStatusCode.NotFound, ApiHeaders.Empty, null, Secret)
        {
            BodyError = new ApiBodyError { Message = "its body is missing" },
        };
        Assert.Equal("404 Not Found: its body is missing", Shown(new ApiRawResponse(answer)));
    }

    /// <summary>What the attribute says, its members asked as a debugger asks them; else the text of the value.</summary>
    private static string Shown(object value) =>
        value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>() is { } display
            ? Member().Replace(display.Value, match => Asked(value, match.Groups["name"].Value))
            : $"{value}";

    private static string Asked(object value, string member)
    {
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            const BindingFlags Own =
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            if (type.GetProperty(member, Own) is { } property)
            {
                return $"{property.GetValue(value)}";
            }

            if (type.GetMethod(member, Own, []) is { } method)
            {
                return $"{method.Invoke(value, null)}";
            }
        }

        throw new MissingMemberException(value.GetType().Name, member);
    }

    [GeneratedRegex(@"\{(?<name>\w+)(\(\))?(,nq)?\}")]
    private static partial Regex Member();

    private sealed class Weight(object value) : Union<Weight>(value);

    private sealed class Length(JsonElement json) : RawUnion<Length>(json);
}
