using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>The options of an imaginary API, described as emitted code does.</summary>
internal sealed class PetOptions : ApiClientOptions
{
    internal const string Key = "key_S3cr3t/Value+1";

    public string? ApiKey { get; set; }
    public string? Store { get; set; }
    public BasicCredential? Login { get; set; }
    public AccessTokenProvider? Token { get; set; }
    public string? QueryKey { get; set; }
    public string? CookieKey { get; set; }
    public string? Region { get; set; } = "eu";

    internal string? Server { get; init; } = "https://api.example.com/{region}/pets/v1";
    internal bool IsKeyRequired { get; init; } = true;
    internal bool LeavesCertificateToHandler { get; init; }
    internal string[] Regions { get; init; } = ["eu", "us"];
    internal string? Standard { get; init; } = "eu";
    internal bool NamesNoServer { get; set; }

    internal static PetOptions Valid(Uri? baseAddress = null) =>
        new()
        {
            ApiKey = Key,
            Store = "acme",
            BaseAddress = baseAddress,
        };

    protected override void Describe(ApiSettings settings)
    {
        settings.Server(NamesNoServer ? null : Server);
        settings.Variable("region", nameof(Region), Region, Regions, Standard);
        settings.ApiKey(
            "ApiKey",
            nameof(ApiKey),
            ApiKey,
            ParameterLocation.Header,
            "X-API-Key",
            IsKeyRequired,
            secret: true,
            CredentialPattern.StartsWith("key_")
        );
        settings.ApiKey(
            "Store",
            nameof(Store),
            Store,
            ParameterLocation.Header,
            "X-Store",
            IsKeyRequired,
            secret: false
        );
        settings.Basic("login", nameof(Login), Login, required: false);
        settings.Bearer("token", nameof(Token), Token, required: false);
        settings.ApiKey("q", nameof(QueryKey), QueryKey, ParameterLocation.Query, "api key", false, secret: true);
        settings.ApiKey("c", nameof(CookieKey), CookieKey, ParameterLocation.Cookie, "sid", false, secret: true);
        if (LeavesCertificateToHandler)
        {
            settings.LeftToHandler("certificate");
        }
    }
}

internal sealed record Pet(string Name);

internal sealed record PetProblem(string Title);

internal sealed class PetResponse(ApiResponseData answer) : ApiResponse(answer)
{
    public Pet? Pet => Body as Pet;
    public PetProblem? Problem => Body as PetProblem;
}

/// <summary>The operations of the imaginary API, and the calls that emitted code would make of them.</summary>
internal static class PetApi
{
    internal const string MediaType = "application/vnd.pets.v1+json";

    internal static readonly ApiOperation GetPet = new("getPet", HttpMethod.Get, "/pets/{petId}")
    {
        Accept = "application/vnd.pets.v1+json",
        Security =
        [
            ["ApiKey", "Store"],
        ],
        Responses =
        [
            DeclaredResponse.Json("200", ReadPet),
            DeclaredResponse.Json(
                "404",
                ReadProblem,
                ["the store was '{Store}'", "key {ApiKey}, region {region}, {other}"]
            ),
            DeclaredResponse.Json("402", ReadProblem),
            DeclaredResponse.Empty("204"),
        ],
    };

    internal static readonly ApiOperation AddPet = new("addPet", HttpMethod.Post, "/pets")
    {
        Accept = "application/vnd.pets.v1+json",
        Security =
        [
            ["ApiKey", "Store"],
        ],
        Responses = [DeclaredResponse.Json("2XX", ReadPet), DeclaredResponse.Json("default", ReadProblem)],
    };

    internal static Pet ReadPet(ref JsonIn json) => new(ReadOnly(ref json, Name, "name"));

    internal static PetProblem ReadProblem(ref JsonIn json) => new(ReadOnly(ref json, Title, "title"));

    internal static void WritePet(JsonOut json, Pet pet)
    {
        json.BeginObject();
        json.Name("name"u8).Write(pet.Name);
        json.EndObject();
    }

    internal static ApiTransport Transport(HttpMessageHandler handler, ApiClientOptions? options = null) =>
        new(new HttpClient(handler), options ?? PetOptions.Valid(), "PetClient/1.0");

    internal static ApiRequest Get(string petId = "7")
    {
        var request = ApiRequest.Begin(GetPet);
        request.Path("petId", petId);
        return request;
    }

    internal static ApiRequest Add(string name = "Rex")
    {
        var request = ApiRequest.Begin(AddPet);
        request.JsonBody(MediaType, new Pet(name), WritePet);
        return request;
    }

    internal static async Task<T> ThrowsAsync<T, TBody>(HttpResponseMessage answer, ApiOperation? operation = null)
        where T : Exception
    {
        ApiTransport transport = Transport(new StubHandler(answer));
        ApiRequest request = operation is null ? Get() : ApiRequest.Begin(operation);
        return await Assert.ThrowsAnyAsync<T>(() => transport.SendAsync<TBody>(request, CancellationToken.None));
    }

    private static readonly PropertyNames Name = new("name");

    private static readonly PropertyNames Title = new("title");

    private static string ReadOnly(ref JsonIn json, PropertyNames names, string name)
    {
        string? value = null;
        int property = PropertyNames.None;
        json.BeginObject();
        while (json.NextProperty(names, ref property))
        {
            if (property == 0)
            {
                value = json.ReadString();
            }
            else
            {
                json.Skip();
            }
        }

        return value ?? throw json.Missing(name);
    }
}
