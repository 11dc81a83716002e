sessionStorage.setItem('place', location.pathname);
