import HolubSMTP

/// What is said about signing in.
enum SignInRules {
    static let rules: [ReplyRule] =
        basic + method + password + policy + access + account + preparation + backend + token + wrong

    private static func said(_ cause: Cause, retry: Retry? = nil, _ wordings: [String]) -> [ReplyRule] {
        ReplyRule.said(cause, at: [.auth], retry: retry, wordings)
    }

    /// Some servers say it of the sender, too. Before what is said of methods in general: no other method of a password helps.
    private static let basic = ReplyRule.said(
        .basicAuthDisabled, ["basic authentication is", "basic authentication disabled", "basicauthblocked"])

    private static let method: [ReplyRule] =
        said(
            .authMechanismUnsupported,
            [
                "unrecognized authentication type", "unrecognised authentication type", "unrecognized auth",
                "invalid authentication mechanism", "authentication mechanism", "authentication method",
                "authentication type", "auth type", "auth mechanism", "auth method", "unsupported mechanism",
                "mechanism not", "mechanism is not", "mechanism too weak", "mechanism is too weak", "no mechanism",
                "unknown mechanism", "no worthy mech", "invalid mechanism", "unsupported authentication",
                "unimplemented authentication", "command parameter not implemented",
            ])
        + said(
            .authNotOffered,
            [
                "authentication not enabled", "authentication is not enabled", "auth command used when not advertised",
                "when not advertised", "auth not available", "authentication not available", "auth not supported",
                "authentication is not supported", "authentication not supported", "authentication not allowed",
                "auth not allowed", "authentication is not available", "authentication unavailable",
                "auth is not supported", "auth command is not", "auth not advertised",
                "authentication not supported here",
                "does not support authentication", "authentication not required", "not implemented", "unimplemented",
                "unrecognized command", "command not recognized", "command unrecognized", "unknown command",
            ])
        + said(
            .protocolError,
            [
                "cannot decode", "can't decode", "could not decode", "decode base64", "invalid base64",
                "base64 decoding",
                "malformed auth", "no identity changes", "already authenticated",
                "already authorized", "authentication aborted", "authentication cancelled", "authentication canceled",
                "auth cancelled", "authentication exchange line too long", "line too long", "bad sequence",
                "out of order", "send helo", "send ehlo", "ehlo first", "helo first", "syntax error",
                "initial response not allowed", "authentication exchange cancelled", "bad protocol / cancel",
            ])

    /// What kind of password is wanted.
    private static let password: [ReplyRule] =
        said(
            .appPasswordRequired,
            [
                // Yahoo's and AOL's words for an account password, whatever they say about attempts.
                "(#auth005) too many bad auth", "application-specific password", "application specific password",
                "app-specific password",
                "app specific password", "application password", "app password", "device password",
                "device-specific password", "parol prilozheniya", "invalidsecondfactor", "two-factor", "two factor",
                "2-factor", "2fa", "two-step", "2-step", "second factor", "mfa ", "multi-factor",
                "mot de passe d'application", "app-passwort", "anwendungsspezifisch", "heslo aplikace",
                "heslo pro aplik",
                "aplikacni heslo", "aplikační heslo", "hasło aplikacji", "haslo aplikacji", "authorization code",
                "external application", "separate password", "smtp token", "bridge password",
                "пароль приложения", "пароль для внешн",
            ])
        + said(
            .basicAuthDisabled,
            [
                "basic auth", "legacy authentication", "only oauth", "oauth is required",
                "oauth2 is required", "oauth required", "requires oauth", "must use oauth", "please use oauth",
                "modern authentication", "password authentication is disabled", "password authentication disabled",
                "password authentication is no longer", "password-based authentication",
            ])
        + said(
            .smtpAuthDisabled,
            [
                "smtpclientauthentication is disabled", "smtp_auth_disabled", "smtp auth is disabled",
                "smtp auth disabled", "smtp authentication is disabled", "smtp authentication disabled",
                "authenticated smtp is disabled", "smtp authentication is turned off",
            ])

    private static let policy: [ReplyRule] =
        said(
            .accountLocked,
            [
                "account has an issue", "account is locked out", "account locked out", "account locked.",
                "access disabled",
            ])
        + said(
            .orgPolicyBlocked,
            [
                "security defaults", "conditional access", "did not meet the criteria", "by your organization",
                "your organization's", "organizational policy", "organization policy", "company policy",
                "blocked by admin", "blocked by the admin", "disabled by admin", "admin approval", "aadsts",
                "not allowed by policy", "contact your domain admin", "domain administrator",
            ])

    /// A service that is off, before the words that would make it a locked mailbox.
    private static let access: [ReplyRule] = said(
        .clientAccessDisabled,
        [
            "smtp access", "smtp is disabled", "smtp disabled", "smtp is not enabled", "smtp not enabled",
            "smtp not allowed", "smtp service is", "smtp service disabled", "smtp has been disabled", "pop3/imap",
            "imap/smtp", "imap/pop3", "pop3/smtp", "imap … disabled", "service is not enabled", "service not enabled",
            "service is disabled", "service disabled", "protocol disabled", "protocol is disabled",
        ])

    /// Too many sign-ins come before a lock: a lock for a while is over by itself.
    private static let account: [ReplyRule] =
        said(
            .tooManyAttempts,
            [
                "too many login", "too many logins", "too many auth", "too many failed", "too many bad",
                "too many authentication", "too many attempts", "too many invalid", "too many incorrect",
                "too many unsuccessful", "too many password", "too many wrong", "login rate", "auth rate",
                "authentication rate", "attempts exceeded", "login attempts", "authentication attempts",
                "failed attempts", "login frequency", "login limit", "frequency limited", "brute", "auth limit",
                "try again in", "wait … before", "příliš mnoho", "prilis mnoho", "too frequent", "too often",
                "rate limit", "ratelimit", "temporarily locked", "temporarily blocked", "temporary block",
                "temporarily banned",
            ])
        + said(
            .accountLocked,
            [
                "account … locked", "account … suspended", "account … disabled", "account … blocked",
                "account … deactivated", "account … inactive", "account … expired", "account … not active",
                "account … closed", "account … frozen", "account … restricted", "account … banned",
                "user … disabled", "user … suspended", "user … locked", "user … blocked", "user … inactive",
                "user is not active", "mailbox … disabled", "mailbox … locked", "mailbox … suspended",
                "mailbox … blocked", "mailbox … inactive", "login disabled", "login is disabled", "login … blocked",
                "access … blocked", "schránka … blokov", "schranka … blokov", "účet … blokov", "ucet … blokov",
                "compte … bloqu", "compte … suspend", "konto … gesperrt", "account gesperrt", "konto … zablok",
                "domain … suspended", "domain … disabled", "password … expired", "password has been reset",
                "user logon disabled", "subscription … expired", "subscription … ended", "mailbox not activated",
                "mailbox is not activated", "mailbox has not been activated",
            ])

    /// What has to be switched on, accepted or confirmed at the provider.
    private static let preparation: [ReplyRule] =
        said(
            .termsNotAccepted,
            [
                "eula", "accept the terms", "terms of service", "terms of use", "user agreement", "accept … terms",
                "accept … agreement",
            ])
        + said(
            .loginBlocked,
            [
                "web browser", "webloginrequired", "via your browser", "in a browser", "suspicious", "unusual",
                "verify your", "must be verified", "not verified", "not been verified", "confirm your",
                "confirm that it", "identity", "captcha", "security alert",
                "verification required", "sign-in attempt", "sign-in was blocked", "login was blocked",
                "login blocked", "new location", "unknown device", "unrecognized device", "log in to webmail",
                "login to webmail", "log into webmail", "through the web", "web interface", "security check",
                "security reasons", "challenge required", "account verification",
            ])
        + said(
            .clientAccessDisabled,
            [
                "does not have access rights", "access rights to this service", "no access rights",
                "smtp … not activated",
                "has no permission", "no permission", "not permitted to use", "not allowed to use", "enable smtp",
                "external clients", "external client", "external programs", "mail clients", "email clients",
                "third-party", "third party", "not authorized to use", "not authorised to use", "geoip", "geo-ip",
                "country", "krajin", "ze zahrani", "zo zahrani", "access from", "přístup pro", "not permitted from",
                "not allowed from",
                "access to this service", "access denied for this protocol", "service not available for your plan",
                "not included in your", "free account", "paid account", "premium",
            ])
        + said(.accountLocked, ["locked", "disabled account", "is suspended", "is disabled", "deactivated"])
        + said(.orgPolicyBlocked, ["contact your administrator", "contact your system administrator"])
        + ReplyRule.said(.usernameForm, at: [.auth], codes: [550], ["authentication rejected"])
        + said(
            .usernameForm,
            [
                "full email address", "full e-mail address", "full address", "complete email address",
                "complete e-mail address", "whole email address", "entire email address", "username must be",
                "user name must be", "username should be", "must be a valid email", "not a valid email",
                "user name format", "username format", "include the domain", "including the domain",
                "celou e-mailovou adresu", "celá e-mailová adresa", "fully qualified user", "no realm",
                "missing domain", "not an email address", "not an e-mail address",
            ])

    /// The server could not look the password up.
    private static let backend: [ReplyRule] =
        said(
            .authTemporaryFailure,
            [
                "temporary auth", "temporary failure", "temporary error", "temporarily unavailable",
                "unable to authenticate at present", "cannot authenticate due", "connection lost to authentication",
                "lost connection to authentication", "authentication server", "auth server", "authentication service",
                "internal authentication", "internal error", "internal server error", "generic failure",
                "server unavailable", "service unavailable", "service not available", "system error", "ldap",
                "database", "mysql", "try again later", "try later", "please retry", "local error", "saslauthd",
                "auth backend", "temporary problem", "can't connect", "could not connect", "connection refused",
                "connection failed", "not able to authenticate",
                "authentication unavailable", "unable to check", "temporary", "internal failure", "system busy",
                "server busy",
            ])

    private static let token: [ReplyRule] =
        said(
            .oauthTokenRejected,
            [
                "invalid_token", "invalid token", "token expired", "expired token", "token is expired",
                "token has expired", "access token", "invalid_grant", "oauth", "bearer", "invalid_request",
                "insufficient scope", "token is invalid", "bad token", "revoked token",
            ])

    private static let wrong: [ReplyRule] =
        said(.authRequired, ["authentication required", "authentication is required", "must authenticate"])
}
