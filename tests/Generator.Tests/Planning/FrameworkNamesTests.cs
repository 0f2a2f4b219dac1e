using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Planning;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Operations without an id, and with ids that a framework made.</summary>
public class FrameworkNamesTests
{
    [Theory]
    [InlineData("GET /api/Orders", "GetOrders")]
    [InlineData("GET /api/v1/orders/{id}", "GetOrdersById")]
    [InlineData("POST /api/v{version}/orders/{id}/lines", "PostOrdersByIdLines")]
    [InlineData("GET /rest/api/3/issue/{key}", "GetIssueByKey")]
    [InlineData("GET /2025-07/orders", "GetOrders")]
    [InlineData("GET /v1beta1/topics", "GetTopics")]
    [InlineData("GET /groups/v3", "GetGroupsV3")]
    [InlineData("GET /api", "GetApi")]
    [InlineData("GET /api/v1", "GetApi")]
    [InlineData("GET /v1", "GetRoot")]
    [InlineData("GET /", "GetRoot")]
    [InlineData("DELETE /{id}", "DeleteById")]
    [InlineData("GET /get", "Get")]
    [InlineData("GET /countries/by-code/{code}", "GetCountriesByCode")]
    [InlineData("GET /countries/findByRegion/{regions}/{code}", "GetCountriesFindByRegionByRegionsByCode")]
    [InlineData("GET /countries/byIsoCode/{iso_code}/cities", "GetCountriesByIsoCodeCities")]
    [InlineData("GET /lobby/{by}", "GetLobbyByBy")]
    public void Without_an_id_method_and_path_name_it_but_for_the_prefix(string request, string expected)
    {
        Assert.Equal(expected, NameOf(request, null));
        Assert.Equal(expected, NameOf(request, "09ca3f93325d9c169f4d54f2d37ee0b0"));
    }

    [Theory]
    [InlineData("POST /api/Orders/{id}/lines", "PostApiOrdersByIdLines", "PostOrdersByIdLines")]
    [InlineData("POST /api/Orders/{id}/lines", "apiOrdersIdLinesPost", "PostOrdersByIdLines")]
    [InlineData("GET /v3/groups/{id}", "getV3GroupsId", "GetGroupsById")]
    [InlineData("GET /api/countries/by-code/{code}", "GetApiCountriesByCodeByCode", "GetCountriesByCode")]
    [InlineData("GET /locationrules", "getLocationRules", "GetLocationRules")]
    [InlineData("GET /api/v1/users", "api_v1_users_list", "UsersList")]
    [InlineData("GET /api/v1/users", "getV1Members", "GetMembers")]
    [InlineData("GET /api/v3", "getApiV3", "GetApi")]
    [InlineData("GET /ingest/api/v1/source", "v1.ingest.source.list", "IngestSourceList")]
    [InlineData("GET /cats", "CatsController_findAll", "CatsFindAll")]
    [InlineData("GET /cats", "CatsController.findAll", "CatsFindAll")]
    [InlineData("GET /cats", "Controller_findAll", "ControllerFindAll")]
    [InlineData("GET /items/", "read_items_items__get", "ReadItems")]
    [InlineData("GET /items/{item_id}", "read_item_items__item_id__get", "ReadItem")]
    [InlineData("GET /proxied", "read_item_items__item_id__get", "ReadItem")]
    [InlineData("POST /items", "item_items_post", "PostItem")]
    [InlineData("GET /users", "get_all_users_get", "GetAllUsers")]
    [InlineData("POST /uploadfile/", "create_upload_file_uploadfile__post", "CreateUploadFile")]
    [InlineData("GET /", "root__get", "Root")]
    [InlineData("GET /voices/{id}/edit", "edit_voices_voices__id__edit_get", "EditVoices")]
    [InlineData("GET /v1/topics", "pubsub.projects.topics.list", "ProjectsTopicsList")]
    [InlineData("GET /v1/topics", "other.projects.topics.list", "OtherProjectsTopicsList")]
    [InlineData("GET /v1/orders/{id}", "OrderService_GetOrder", "OrderServiceGetOrder")]
    [InlineData("GET /users/{id}", "getUser_1", "GetUser1")]
    [InlineData("GET /users/{id}", "getUserUsingGET", "GetUser")]
    [InlineData("GET /users/{id}", "getUserUsingGET_1", "GetUser1")]
    [InlineData("GET /users/{id}", "userUsingGET", "GetUser")]
    [InlineData("POST /users/{id}", "userUsingPOST_2", "PostUser2")]
    [InlineData("GET /users/{id}", "getUserUsingPOST", "GetUserUsingPost")]
    [InlineData("GET /users/{id}", "FindUserAsync", "FindUser")]
    public void What_a_framework_adds_to_an_id_is_cut(string request, string id, string expected) =>
        Assert.Equal(expected, NameOf(request, id));

    private static string NameOf(string request, string? id)
    {
        string[] parts = request.Split(' ');
        Operation operation = new()
        {
            Pointer = "#",
            Method = parts[0],
            Path = parts[1],
            Id = id,
        };
        return OperationName.Of(operation, "Cloud Pub/Sub API").Plain;
    }
}
